package org.keurwerk.audit.decision;

import java.util.Optional;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestone of deciding: the decision is taken. */
@Configuration(proxyBeanMethods = false)
class DecisionMilestones {

    /** What is decided anew is of who the organisation is by then: it may have another name, or be part of another. */
    @Bean
    Milestone decisionTaken(Decisions decisions, Frameworks frameworks, Organisations organisations) {
        return Milestone.of(DecisionTaken.class, trajectory -> {
            Decision decision = decisions
                    .of(trajectory.id())
                    .orElseThrow(() -> new IllegalStateException("no decision was taken in " + trajectory.id()));
            Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
            Optional<Decision> before = decisions.before(decision);
            Optional<Organisation> now = before.flatMap(any -> organisations.current(trajectory.organisationId()));
            OrganisationId holder = now.map(Organisation::id).orElse(trajectory.organisationId());
            return new DecisionTaken(
                    trajectory.id(),
                    holder,
                    now.map(Organisation::name).orElse(trajectory.organisationName()),
                    now.map(Organisation::place).orElse(trajectory.place()),
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
                    organisations.findById(holder).map(Organisation::language).orElse(null),
                    Optional.ofNullable(trajectory.reaudit()).map(Reaudit::of).orElse(null),
                    Optional.ofNullable(trajectory.reaudit())
                            .map(Reaudit::decisionId)
                            .orElse(null),
                    Optional.ofNullable(trajectory.reaudit())
                            .map(Reaudit::after)
                            .orElse(null),
                    before.map(Decision::id).orElse(null));
        });
    }
}
