package org.keurwerk.audit.objection;

import java.util.Objects;
import org.keurwerk.audit.milestone.Milestone;
import org.keurwerk.contracts.audit.ObjectionDecided;
import org.keurwerk.contracts.audit.ObjectionFiled;
import org.keurwerk.contracts.audit.ObjectionHearingSet;
import org.keurwerk.contracts.audit.WithdrawalAnnulled;
import org.keurwerk.contracts.id.SuspensionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones of an objection; that of the new decision is the one of any decision. */
@Configuration(proxyBeanMethods = false)
class ObjectionMilestones {

    @Bean
    Milestone objectionFiled(Objections objections) {
        return Milestone.of(ObjectionFiled.class, trajectory -> {
            Objection objection = objections.known(trajectory.id());
            return new ObjectionFiled(
                    trajectory.id(),
                    trajectory.organisationId(),
                    objection.id(),
                    objection.decisionId(),
                    objection.certificateNumber(),
                    objection.filedOn(),
                    objection.decideBy());
        });
    }

    @Bean
    Milestone objectionHearingSet(Objections objections) {
        return Milestone.of(ObjectionHearingSet.class, trajectory -> {
            Objection objection = objections.known(trajectory.id());
            return new ObjectionHearingSet(
                    trajectory.id(),
                    trajectory.organisationId(),
                    objection.id(),
                    objection.decisionId(),
                    Objects.requireNonNull(objection.committee(), "a committee is there")
                            .hearingOn());
        });
    }

    @Bean
    Milestone objectionDecided(Objections objections) {
        return Milestone.of(ObjectionDecided.class, trajectory -> {
            Objection objection = objections.known(trajectory.id());
            Objection.Ruling ruling = Objects.requireNonNull(objection.ruling(), "the board decided");
            return new ObjectionDecided(
                    trajectory.id(),
                    trajectory.organisationId(),
                    objection.id(),
                    objection.decisionId(),
                    objection.certificateNumber(),
                    ruling.wellFounded(),
                    ruling.on());
        });
    }

    @Bean
    Milestone withdrawalAnnulled(Objections objections) {
        return Milestone.of(WithdrawalAnnulled.class, trajectory -> {
            Objection objection = objections.known(trajectory.id());
            return new WithdrawalAnnulled(
                    trajectory.id(),
                    trajectory.organisationId(),
                    objection.id(),
                    new SuspensionId(objection.decisionId()),
                    Objects.requireNonNull(objection.certificateNumber(), "a withdrawal is contested"),
                    objection.scopes().get(0),
                    Objects.requireNonNull(objection.ruling(), "the board decided")
                            .on());
        });
    }
}
