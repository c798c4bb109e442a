package org.keurwerk.audit.reaudit;

import java.time.LocalDate;
import java.util.Objects;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.audit.reaudit.ReauditPlan.Choice;
import org.keurwerk.audit.reaudit.ReauditPlan.Ended;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.ReauditCancelled;
import org.keurwerk.contracts.audit.ReauditDeclined;
import org.keurwerk.contracts.audit.ReauditOpened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of a re-audit: it is opened, it is not wanted, and it is not needed any more. */
@Configuration(proxyBeanMethods = false)
class ReauditMilestones {

    @Bean
    Milestone reauditOpened(Reaudits reaudits) {
        return Milestone.of(ReauditOpened.class, trajectory -> {
            Reaudit what = reaudits.known(trajectory.id()).what();
            return new ReauditOpened(
                    trajectory.id(),
                    trajectory.organisationId(),
                    what.of(),
                    what.decisionId(),
                    what.after(),
                    trajectory.scopes(),
                    trajectory.auditQuarter(),
                    trajectory.framework(),
                    trajectory.frameworkVersion(),
                    BusinessTime.dayOf(trajectory.startedAt()),
                    what.reportBy(),
                    what.notBefore());
        });
    }

    @Bean
    Milestone reauditCancelled(Reaudits reaudits) {
        return Milestone.of(ReauditCancelled.class, trajectory -> {
            ReauditPlan plan = reaudits.known(trajectory.id());
            Ended ended = Objects.requireNonNull(plan.ended(), "it ended");
            return new ReauditCancelled(
                    trajectory.id(), trajectory.organisationId(), plan.what().of(), ended.decisionId(), ended.on());
        });
    }

    /** Silence is told on the day on which the term has ended. */
    @Bean
    Milestone reauditDeclined(Reaudits reaudits, BusinessTime time) {
        return Milestone.of(ReauditDeclined.class, trajectory -> {
            ReauditPlan plan = reaudits.known(trajectory.id());
            Choice choice = plan.choice();
            LocalDate closed = trajectory.closedOn();
            return new ReauditDeclined(
                    trajectory.id(),
                    trajectory.organisationId(),
                    plan.what().of(),
                    choice == null,
                    choice != null ? choice.on() : closed != null ? closed : time.today());
        });
    }
}
