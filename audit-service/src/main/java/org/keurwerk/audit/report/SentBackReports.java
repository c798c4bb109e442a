package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The reports that a director sent back, one per trajectory and round of deciding. */
@Component
public class SentBackReports implements CollectionIndexes {

    private final MongoTemplate mongo;

    public SentBackReports(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return "sent_back_reports";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("trajectoryId", Direction.ASC).on("round", Direction.DESC),
                new Index("untold", Direction.ASC));
    }

    /** The latest of a trajectory. */
    public Optional<SentBack> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("trajectoryId").is(trajectoryId))
                        .with(Sort.by(Direction.DESC, "round"))
                        .limit(1),
                SentBack.class));
    }

    /** That of a round of deciding. */
    public Optional<SentBack> inRound(TrajectoryId trajectoryId, int round) {
        return Optional.ofNullable(mongo.findById(idOf(trajectoryId, round), SentBack.class));
    }

    /**
     * The director sends a report back.
     *
     * @return false when one was sent back in that round before
     */
    public boolean sendBack(
            TrajectoryId trajectoryId, int round, String reportId, String questions, AccountId by, LocalDate day) {
        try {
            mongo.insert(new SentBack(
                    idOf(trajectoryId, round), trajectoryId, round, reportId, questions, by, day, null, null, true, 1));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The lead auditor answered it. */
    void answered(SentBack sentBack, String answer, LocalDate day) {
        mongo.updateFirst(one(sentBack), new Update().set("answer", answer).set("answeredOn", day), SentBack.class);
    }

    /** Those that the process must still be told of. */
    public List<SentBack> untold() {
        return mongo.find(Query.query(Criteria.where("untold").is(true)), SentBack.class);
    }

    /** The process has heard. */
    public void told(SentBack sentBack) {
        mongo.updateFirst(one(sentBack), new Update().set("untold", false), SentBack.class);
    }

    private static Query one(SentBack sentBack) {
        return Query.query(Criteria.where("_id").is(sentBack.id()));
    }

    private static String idOf(TrajectoryId trajectoryId, int round) {
        return Ids.of("bck", round == 1 ? trajectoryId.value() : trajectoryId + "/" + round);
    }
}
