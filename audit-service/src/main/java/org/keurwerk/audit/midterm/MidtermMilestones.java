package org.keurwerk.audit.midterm;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.midterm.Midterm.Became;
import org.keurwerk.audit.midterm.PlannedMidterm.State;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.MidtermLapsed;
import org.keurwerk.contracts.audit.MidtermSubmitted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of the midterm self-evaluation, and the day after the last one for it. */
@Configuration(proxyBeanMethods = false)
class MidtermMilestones {

    @Bean
    ProcessTimer midtermTermEnded(MidtermForm form, Terms terms, BusinessTime time) {
        return ProcessTimer.of("MidtermTermEnded", trajectoryId -> form.dueOn(trajectoryId, time.today(), terms)
                .plusDays(1));
    }

    @Bean
    Milestone midtermSubmitted(Answers answers) {
        return Milestone.of(MidtermSubmitted.class, trajectory -> {
            Answer<Midterm> submitted = answers.last(trajectory.id(), MidtermForm.KIND, Midterm.class)
                    .orElseThrow(() -> new IllegalStateException("no midterm self-evaluation of " + trajectory.id()));
            return new MidtermSubmitted(
                    trajectory.id(),
                    trajectory.organisationId(),
                    submitted.submission().id(),
                    submitted.day(),
                    submitted.content().said().size(),
                    (int) submitted.content().said().stream()
                            .filter(point -> point.became() == Became.DONE)
                            .count());
        });
    }

    /** Whichever came first stands: that the certificate ended, or that the term did. */
    @Bean
    Milestone midtermLapsed(Midterms midterms, BusinessTime time) {
        return Milestone.of(MidtermLapsed.class, trajectory -> {
            midterms.lapsed(trajectory.id(), State.NOT_ANSWERED, time.today());
            PlannedMidterm planned = midterms.of(trajectory.id())
                    .orElseThrow(() ->
                            new IllegalStateException("no midterm self-evaluation was asked in " + trajectory.id()));
            LocalDate day = planned.lapsedOn();
            return new MidtermLapsed(
                    trajectory.id(),
                    trajectory.organisationId(),
                    planned.became() == State.CERTIFICATE_ENDED,
                    day == null ? time.today() : day);
        });
    }
}
