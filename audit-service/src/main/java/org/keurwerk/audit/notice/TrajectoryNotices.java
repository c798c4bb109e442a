package org.keurwerk.audit.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.TrajectoryNotice.State;
import org.keurwerk.audit.trajectory.Trajectories;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The notices about trajectories. Who does not see everything sees what was addressed to them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TrajectoryNotices implements ApplicationRunner {

    private final MongoTemplate mongo;
    private final Trajectories trajectories;

    TrajectoryNotices(MongoTemplate mongo, Trajectories trajectories) {
        this.mongo = mongo;
        this.trajectories = trajectories;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mongo.indexOps(TrajectoryNotice.class)
                .createIndex(new Index("trajectoryId", Sort.Direction.ASC).on("on", Sort.Direction.DESC));
    }

    /** Those about one of the caller's trajectories that the caller may see, latest first. */
    public List<TrajectoryNotice> about(String trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        return mongo.find(
                Query.query(rowsOf(caller).and("trajectoryId").is(trajectoryId))
                        .with(Sort.by(Sort.Order.desc("on"), Sort.Order.asc("template"), Sort.Order.asc("_id"))),
                TrajectoryNotice.class);
    }

    Optional<TrajectoryNotice> find(String noticeId) {
        return Optional.ofNullable(mongo.findById(noticeId, TrajectoryNotice.class));
    }

    /** Writes down the last that is known of a notice; writing it again changes nothing. */
    void note(TrajectoryNotice notice) {
        mongo.save(notice);
    }

    /** A notice that had failed is on its way again. */
    void plannedAgain(String noticeId, LocalDate on) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(noticeId).and("state").is(State.FAILED)),
                new Update().set("state", State.PLANNED_AGAIN).set("on", on),
                TrajectoryNotice.class);
    }

    private static Criteria rowsOf(Caller caller) {
        return caller.seesEverything()
                ? new Criteria()
                : Criteria.where("recipient").in(caller.parties());
    }
}
