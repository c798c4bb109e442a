package org.keurwerk.notification.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The teams as kept in the document store: one document per trajectory, the newest event wins. */
@Component
class StoredTeams implements Teams {

    private static final String COLLECTION = "teams";

    private final MongoTemplate mongo;

    StoredTeams(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps a team, unless a newer one is known. */
    void keep(EventEnvelope<TeamComposed> event) {
        TeamComposed team = event.data();
        try {
            mongo.upsert(
                    query(where("_id").is(team.trajectoryId()).and("toldAt").lte(event.time())),
                    Update.update("leadAuditor", team.leadAuditor())
                            .set("coAuditors", team.coAuditors())
                            .set("toldAt", event.time()),
                    COLLECTION);
        } catch (DuplicateKeyException e) {
            // a newer team is known: the condition failed and the id is taken
        }
    }

    /** Takes who was replaced out of the team; who was named comes in when the team is told again. */
    void replaced(EventEnvelope<AuditorReplaced> event) {
        AuditorReplaced change = event.data();
        mongo.updateFirst(
                query(where("_id").is(change.trajectoryId()).and("toldAt").lte(event.time())),
                new Update().pull("coAuditors", change.replaced()),
                COLLECTION);
        mongo.updateFirst(
                query(where("_id")
                        .is(change.trajectoryId())
                        .and("toldAt")
                        .lte(event.time())
                        .and("leadAuditor")
                        .is(change.replaced())),
                Update.update("leadAuditor", change.substitute()),
                COLLECTION);
    }

    @Override
    public Team of(TrajectoryId trajectoryId) {
        Kept team = mongo.findById(trajectoryId, Kept.class, COLLECTION);
        if (team == null) {
            throw new TeamUnknown(trajectoryId);
        }
        return new Team(team.leadAuditor(), team.coAuditors());
    }

    record Kept(@Id TrajectoryId trajectoryId, String leadAuditor, List<String> coAuditors, Instant toldAt) {}
}
