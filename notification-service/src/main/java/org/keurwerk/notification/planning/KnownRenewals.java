package org.keurwerk.notification.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.ledger.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Which trajectories run, and which certificates come to their end: by which a letter about renewal leads to the trajectory that renews. */
@Component
class KnownRenewals {

    private static final String TRAJECTORIES = "trajectories";
    private static final String WINDOWS = "renewal_windows";
    private static final int MOST = 2_000;

    private final MongoTemplate mongo;

    KnownRenewals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void began(ApplicationReceived event) {
        began(event.trajectoryId(), event.organisationId(), event.scopes(), event.auditQuarter(), event.receivedOn());
    }

    void began(TrajectoryAnnounced event) {
        began(event.trajectoryId(), event.organisationId(), event.scopes(), event.auditQuarter(), event.announcedOn());
    }

    private void began(
            TrajectoryId trajectory, OrganisationId organisation, List<Scope> scopes, String quarter, LocalDate on) {
        mongo.upsert(
                query(where("_id").is(trajectory)),
                Update.update("organisationId", organisation)
                        .set("scopes", scopes)
                        .set("auditQuarter", quarter)
                        .set("beganOn", on.toString()),
                TRAJECTORIES);
    }

    void closed(TrajectoryId trajectory) {
        mongo.upsert(query(where("_id").is(trajectory)), Update.update("closed", true), TRAJECTORIES);
    }

    void opened(RenewalWindowOpened event, LocalDate on) {
        mongo.upsert(
                query(where("_id").is(event.trajectoryId().value())),
                Update.update("openedOn", on.toString()).set("about", StoredEvent.of(event)),
                WINDOWS);
    }

    /** The newest running trajectory of the organisation for one of the scopes. */
    Optional<Running> running(OrganisationId organisation, List<Scope> scopes, TrajectoryId renewed) {
        return mongo
                .find(
                        query(where("organisationId")
                                        .is(organisation)
                                        .and("closed")
                                        .ne(true)
                                        .and("scopes")
                                        .in(scopes)
                                        .and("_id")
                                        .ne(renewed))
                                .with(Sort.by(Sort.Direction.DESC, "beganOn", "_id"))
                                .limit(1),
                        Document.class,
                        TRAJECTORIES)
                .stream()
                .map(found -> new Running(new TrajectoryId(found.getString("_id")), found.getString("auditQuarter")))
                .findFirst();
    }

    List<RenewalWindowOpened> windows(LocalDate from, LocalDate to) {
        return mongo
                .find(
                        query(where("openedOn").gte(from.toString()).lte(to.toString()))
                                .limit(MOST),
                        Kept.class,
                        WINDOWS)
                .stream()
                .map(kept -> (RenewalWindowOpened) kept.about().event())
                .sorted(Comparator.comparing(RenewalWindowOpened::validUntil))
                .toList();
    }

    /** A trajectory that runs, and the quarter that was announced or applied for. */
    record Running(TrajectoryId trajectoryId, @Nullable String auditQuarter) {}

    record Kept(@Id String id, StoredEvent about) {}
}
