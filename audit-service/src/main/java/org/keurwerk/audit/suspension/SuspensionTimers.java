package org.keurwerk.audit.suspension;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days on which a suspension case goes on by itself: the day after the last one for an answer, the hearing, and the day after the last one of a suspension. */
@Configuration(proxyBeanMethods = false)
class SuspensionTimers {

    @Bean
    ProcessTimer answerTermEnded(AnswerSuspensionForm form, Terms terms, BusinessTime time) {
        return ProcessTimer.of("AnswerTermEnded", trajectoryId -> form.dueOn(trajectoryId, time.today(), terms)
                .plusDays(1));
    }

    @Bean
    ProcessTimer hearingDay(Suspensions suspensions) {
        return ProcessTimer.of(
                "HearingDay", trajectoryId -> suspensions.known(trajectoryId).hearingOn());
    }

    @Bean
    ProcessTimer suspensionTermEnded(Suspensions suspensions) {
        return ProcessTimer.of("SuspensionTermEnded", trajectoryId -> {
            LocalDate until = suspensions.known(trajectoryId).suspendedUntil();
            if (until == null) {
                throw new IllegalStateException("nothing is suspended in " + trajectoryId);
            }
            return until.plusDays(1);
        });
    }
}
