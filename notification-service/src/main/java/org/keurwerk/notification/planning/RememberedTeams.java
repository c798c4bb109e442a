package org.keurwerk.notification.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.TeamComposed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The read model of teams: one document per trajectory, the newest event wins. */
@Component
class RememberedTeams implements Teams {

    private static final String COLLECTION = "teams";

    private final MongoTemplate mongo;

    RememberedTeams(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Remembers a team, unless a later event told of a newer one. */
    void remember(EventEnvelope<TeamComposed> event) {
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

    @Override
    public Team of(String trajectoryId) {
        Remembered team = mongo.findById(trajectoryId, Remembered.class, COLLECTION);
        if (team == null) {
            throw new TeamUnknown(trajectoryId);
        }
        return new Team(team.leadAuditor(), team.coAuditors());
    }

    record Remembered(@Id String trajectoryId, String leadAuditor, List<String> coAuditors, Instant toldAt) {}
}
