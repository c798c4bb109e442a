package org.keurwerk.audit.application;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.application.Applying.Application;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What was asked in the applications, one per trajectory that was applied for; written before the trajectory, so that no words are lost. */
@Component
public class Applications {

    private final MongoTemplate mongo;

    public Applications(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What was asked for a trajectory; empty for one that was announced. */
    public Optional<AppliedFor> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, AppliedFor.class));
    }

    void note(Trajectory begun, Application asked, AccountId author) {
        String motivation = said(asked.motivation());
        mongo.insert(new AppliedFor(
                begun.id(),
                begun.scopes(),
                asked.framework(),
                said(asked.frameworkVersion()),
                begun.auditQuarter(),
                motivation,
                author,
                begun.startedAt(),
                hash(begun, asked),
                1));
    }

    /** Of a trajectory that did not begin. */
    void forget(TrajectoryId trajectoryId) {
        mongo.remove(Query.query(Criteria.where("_id").is(trajectoryId)), AppliedFor.class);
    }

    /** Whether a trajectory was applied for in these words; of one from before they were kept, nobody knows. */
    boolean says(TrajectoryId trajectoryId, Application asked) {
        return of(trajectoryId)
                .map(there -> Objects.equals(there.motivation(), said(asked.motivation())))
                .orElse(true);
    }

    private static String hash(Trajectory begun, Application asked) {
        return Sha256.of(String.join(
                "\n",
                begun.scopes().stream().map(Enum::name).collect(Collectors.joining(",")),
                asked.framework(),
                Objects.toString(said(asked.frameworkVersion()), ""),
                begun.auditQuarter(),
                Objects.toString(said(asked.motivation()), "")));
    }

    private static @Nullable String said(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
