package org.keurwerk.audit.reaudit;

import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days on which a re-audit goes on by itself: the day after the last one for its final report, and that after the last one to say whether it is wanted. */
@Configuration(proxyBeanMethods = false)
class ReauditTimers {

    @Bean
    ProcessTimer reauditTermEnded(Reaudits reaudits) {
        return ProcessTimer.of(
                "ReauditTermEnded",
                trajectoryId -> reaudits.known(trajectoryId).what().reportBy().plusDays(1));
    }

    @Bean
    ProcessTimer reauditChoiceEnded(ChooseReauditForm form, Terms terms, BusinessTime time) {
        return ProcessTimer.of("ReauditChoiceEnded", trajectoryId -> form.dueOn(trajectoryId, time.today(), terms)
                .plusDays(1));
    }
}
