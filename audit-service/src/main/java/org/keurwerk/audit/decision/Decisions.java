package org.keurwerk.audit.decision;

import java.util.Optional;
import org.keurwerk.commons.ids.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The decisions: one per trajectory, written once. */
@Component
public class Decisions {

    private final MongoTemplate mongo;

    Decisions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The id of a trajectory's decision. */
    public static String idOf(String trajectoryId) {
        return Ids.of("dec", trajectoryId);
    }

    /** A trajectory's decision, if it was taken. */
    public Optional<Decision> of(String trajectoryId) {
        return Optional.ofNullable(mongo.findById(idOf(trajectoryId), Decision.class));
    }

    void take(Decision decision) {
        try {
            mongo.insert(decision);
        } catch (DuplicateKeyException e) {
            Decision taken = of(decision.trajectoryId()).orElseThrow(() -> e);
            if (!taken.hash().equals(decision.hash())) {
                throw new IllegalStateException("another decision was taken in " + decision.trajectoryId(), e);
            }
        }
    }
}
