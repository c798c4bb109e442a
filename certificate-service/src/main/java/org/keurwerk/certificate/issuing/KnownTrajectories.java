package org.keurwerk.certificate.issuing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.ReauditOpened;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The trajectories as their own events began them: by these a decision is known before a number is given. A decision that nothing led to, or that says
 * something else than its trajectory did, becomes no public certificate.
 */
@Component
class KnownTrajectories {

    private static final String COLLECTION = "trajectories";

    /** Longer than any framework lets a certificate be valid. */
    private static final int MOST_YEARS = 10;

    private final MongoTemplate mongo;

    KnownTrajectories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps how a trajectory began; it begins once. */
    void began(TrajectoryId trajectory, OrganisationId organisation, List<Scope> scopes) {
        mongo.upsert(
                query(where("_id").is(trajectory)),
                new Update().setOnInsert("organisationId", organisation).setOnInsert("scopes", scopes),
                COLLECTION);
    }

    /**
     * Lets a decision pass that its trajectory leads to.
     *
     * @throws RefusedEvent when it says something else than its trajectory, or something that no decision says
     * @throws IllegalStateException when nothing is known of its trajectory: what began it may still come
     */
    void check(DecisionTaken decision) {
        checkItself(decision);
        Kept known = mongo.findById(decision.trajectoryId(), Kept.class, COLLECTION);
        if (known == null) {
            throw new IllegalStateException("nothing began " + decision.trajectoryId() + " as far as is known");
        }
        if (!known.organisationId().equals(decision.organisationId()) && !mayHaveANewHolder(decision)) {
            throw new RefusedEvent(decision.trajectoryId() + " is not of " + decision.organisationId());
        }
        Set<Scope> others = decided(decision);
        others.removeAll(known.scopes());
        if (!others.isEmpty()) {
            throw new RefusedEvent(decision.trajectoryId() + " is not about " + others);
        }
    }

    /** After an objection a decision is made out to whoever took the place of the organisation meanwhile. */
    private static boolean mayHaveANewHolder(DecisionTaken decision) {
        return decision.replacesDecisionId() != null;
    }

    private static void checkItself(DecisionTaken decision) {
        LocalDate end = decision.validUntil();
        if (!end.isAfter(decision.decidedOn())
                || end.isAfter(decision.decidedOn().plusYears(MOST_YEARS))) {
            throw new RefusedEvent("no certificate is valid from " + decision.decidedOn() + " to " + end);
        }
        if (decided(decision).size() < decision.outcomes().size()
                || decision.outcomes().isEmpty()) {
            throw new RefusedEvent("a decision says one thing of each scope: " + decision.outcomes());
        }
        if (decision.organisationName().isBlank() || decision.place().isBlank()) {
            throw new RefusedEvent("a decision names whom it is about");
        }
    }

    private static Set<Scope> decided(DecisionTaken decision) {
        Set<Scope> scopes = new HashSet<>();
        decision.outcomes().stream().map(ScopeOutcome::scope).forEach(scopes::add);
        return scopes;
    }

    record Kept(@Id TrajectoryId id, OrganisationId organisationId, Set<Scope> scopes) {}

    /** What begins a trajectory. */
    @Configuration(proxyBeanMethods = false)
    static class Beginnings {

        @Bean
        EventHandler<ApplicationReceived> applications(KnownTrajectories known) {
            return EventHandler.of(
                    ApplicationReceived.class,
                    event -> known.began(
                            event.data().trajectoryId(),
                            event.data().organisationId(),
                            event.data().scopes()));
        }

        @Bean
        EventHandler<ReauditOpened> reaudits(KnownTrajectories known) {
            return EventHandler.of(
                    ReauditOpened.class,
                    event -> known.began(
                            event.data().trajectoryId(),
                            event.data().organisationId(),
                            event.data().scopes()));
        }

        @Bean
        EventHandler<TrajectoryAnnounced> announcements(KnownTrajectories known) {
            return EventHandler.of(
                    TrajectoryAnnounced.class,
                    event -> known.began(
                            event.data().trajectoryId(),
                            event.data().organisationId(),
                            event.data().scopes()));
        }
    }
}
