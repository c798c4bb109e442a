package org.keurwerk.audit.decision;

import java.util.Optional;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone of deciding: the decision is taken. */
@Configuration(proxyBeanMethods = false)
class DecisionMilestones {

    @Bean
    Milestone decisionTaken(Decisions decisions, Frameworks frameworks, Organisations organisations) {
        return Milestone.of(DecisionTaken.class, trajectory -> {
            Decision decision = decisions
                    .of(trajectory.id())
                    .orElseThrow(() -> new IllegalStateException("no decision was taken in " + trajectory.id()));
            Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
            return new DecisionTaken(
                    trajectory.id(),
                    trajectory.organisationId(),
                    trajectory.organisationName(),
                    trajectory.place(),
                    decision.id(),
                    decision.hash(),
                    decision.decidedOn(),
                    trajectory.framework(),
                    trajectory.frameworkVersion(),
                    framework.nameIn("nl"),
                    decisions.saidAnew(decision),
                    decision.validUntil(),
                    trajectory.renewalOf(),
                    framework.nameIn("en"),
                    organisations
                            .findById(trajectory.organisationId())
                            .map(Organisation::language)
                            .orElse(null),
                    Optional.ofNullable(trajectory.reaudit()).map(Reaudit::of).orElse(null),
                    Optional.ofNullable(trajectory.reaudit())
                            .map(Reaudit::decisionId)
                            .orElse(null),
                    Optional.ofNullable(trajectory.reaudit())
                            .map(Reaudit::after)
                            .orElse(null));
        });
    }
}
