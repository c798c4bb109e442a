package org.keurwerk.audit.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Of which trajectories the survey was answered. What was answered stands here only while it is handed in; then it lies in {@link SurveyGroups}. */
@Component
class Surveys {

    private static final String PENDING = "pending";

    private final MongoTemplate mongo;

    Surveys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Whether an organisation answered.
     *
     * @param answeredOn the day; null while it is being handed in
     * @param pending what is being handed in; null before and afterwards
     */
    @Document("surveys")
    record Survey(
            @Id TrajectoryId trajectoryId,
            @Nullable LocalDate answeredOn,
            @Nullable Pending pending,
            int schemaVersion) {}

    /** An answer on its way, with the token under which it will be counted. */
    record Pending(String framework, String token, SurveyAnswers answers) {}

    /** Keeps what is about to be handed in; until it is, the last one counts. Of an answer that was counted before, nothing is kept again. */
    void keep(TrajectoryId trajectoryId, Pending pending) {
        if (!isAnswered(trajectoryId)) {
            mongo.upsert(
                    one(trajectoryId),
                    new Update().set(PENDING, pending).setOnInsert("schemaVersion", 2),
                    Survey.class);
        }
    }

    /** Keeps what is about to be taken out of a dossier, of an organisation that answered long ago. */
    void move(TrajectoryId trajectoryId, Pending pending) {
        mongo.upsert(one(trajectoryId), new Update().set(PENDING, pending), Survey.class);
    }

    /** What is on its way. */
    Optional<Pending> pending(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findOne(one(trajectoryId), Survey.class))
                .map(Survey::pending);
    }

    /** The organisation answered, and what it answered stands here no more. */
    void answered(TrajectoryId trajectoryId, LocalDate day) {
        mongo.upsert(
                one(trajectoryId),
                new Update().set("answeredOn", day).unset(PENDING).setOnInsert("schemaVersion", 2),
                Survey.class);
    }

    /** Nothing was handed in after all. */
    void forget(TrajectoryId trajectoryId) {
        mongo.updateFirst(one(trajectoryId), new Update().unset(PENDING), Survey.class);
    }

    /** Whether it did. */
    boolean isAnswered(TrajectoryId trajectoryId) {
        return mongo.exists(
                one(trajectoryId).addCriteria(Criteria.where("answeredOn").exists(true)), Survey.class);
    }

    /** Those on their way. */
    List<TrajectoryId> allPending() {
        return mongo.find(Query.query(Criteria.where(PENDING).exists(true)), Survey.class).stream()
                .map(Survey::trajectoryId)
                .toList();
    }

    private static Query one(TrajectoryId trajectoryId) {
        return Query.query(Criteria.where("_id").is(trajectoryId));
    }
}
