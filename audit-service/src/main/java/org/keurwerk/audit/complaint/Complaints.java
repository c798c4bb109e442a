package org.keurwerk.audit.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.complaint.Complaint.Addition;
import org.keurwerk.audit.complaint.Complaint.AskedView;
import org.keurwerk.audit.complaint.Complaint.Handling;
import org.keurwerk.audit.complaint.Complaint.Reply;
import org.keurwerk.audit.complaint.Complaint.TakenBack;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.id.ComplaintId;
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

/** The complaints. Every write says in its condition what must hold, and whether it won. */
@Component
public class Complaints implements CollectionIndexes {

    private static final String TRAJECTORY = "trajectoryId";
    private static final String SEQUENCE = "sequence";
    private static final String FILED_AT = "filedAt";
    private static final String UNTOLD = "untold";
    private static final String REPLY = "reply";
    private static final String WITHDRAWN = "withdrawn";
    private static final String VIEWS = "views";

    private final MongoTemplate mongo;

    Complaints(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(Complaint.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(TRAJECTORY, Direction.ASC).on(SEQUENCE, Direction.ASC).unique(),
                new Index(FILED_AT, Direction.DESC),
                new Index(UNTOLD, Direction.ASC).sparse());
    }

    /** One by its id. */
    Optional<Complaint> find(ComplaintId id) {
        return Optional.ofNullable(mongo.findById(id, Complaint.class));
    }

    /** All, latest first. */
    List<Complaint> all() {
        return mongo.find(new Query().with(Sort.by(Direction.DESC, FILED_AT)), Complaint.class);
    }

    /** Those in the dossiers of these trajectories, latest first. */
    List<Complaint> in(Collection<TrajectoryId> trajectories) {
        return mongo.find(
                Query.query(Criteria.where(TRAJECTORY).in(trajectories)).with(Sort.by(Direction.DESC, FILED_AT)),
                Complaint.class);
    }

    /** The latest in a dossier: the only one that may be open. */
    Optional<Complaint> last(TrajectoryId trajectoryId) {
        return in(List.of(trajectoryId)).stream()
                .max((one, other) -> Integer.compare(one.sequence(), other.sequence()));
    }

    /** The latest in a dossier, for what happens in one. */
    Complaint known(TrajectoryId trajectoryId) {
        return last(trajectoryId).orElseThrow(() -> new IllegalStateException("nobody complained in " + trajectoryId));
    }

    /** Files one; false when another was filed at the same moment. */
    boolean file(Complaint complaint) {
        try {
            mongo.insert(complaint);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Adds to one that is open. */
    boolean add(ComplaintId id, Addition addition) {
        return written(open(id), new Update().push("additions", addition));
    }

    /** Notes who handles it. */
    boolean handle(ComplaintId id, Handling handling) {
        return written(open(id), new Update().set("handling", handling));
    }

    /** Notes that an auditor is asked; the process is told afterwards. False when that auditor was asked before. */
    boolean ask(ComplaintId id, AskedView view) {
        return written(
                open(id).and(VIEWS + ".adviser").ne(view.adviser()),
                new Update().push(VIEWS, view).set(UNTOLD, true));
    }

    /** Notes the answer, once. */
    boolean reply(ComplaintId id, Reply reply) {
        return written(open(id), new Update().set(REPLY, reply));
    }

    /** Takes one back that is open, once; the process is told afterwards. */
    boolean takeBack(ComplaintId id, TakenBack withdrawn) {
        return written(open(id), new Update().set(WITHDRAWN, withdrawn).set(UNTOLD, true));
    }

    /** Those of which the process must still be told. */
    List<Complaint> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)), Complaint.class);
    }

    /** The process knows that this auditor is asked. */
    void toldOf(ComplaintId id, AskedView view) {
        written(
                Criteria.where("_id").is(id).and(VIEWS + ".adviser").is(view.adviser()),
                new Update().set(VIEWS + ".$.told", true));
    }

    /** The process knows what is so; what came since is told again. */
    void told(Complaint complaint) {
        Criteria one = Criteria.where("_id")
                .is(complaint.id())
                .and(VIEWS)
                .size(complaint.views().size());
        written(complaint.withdrawn() == null ? one.and(WITHDRAWN).isNull() : one, new Update().unset(UNTOLD));
    }

    private static Criteria open(ComplaintId id) {
        return Criteria.where("_id").is(id).and(REPLY).isNull().and(WITHDRAWN).isNull();
    }

    private boolean written(Criteria condition, Update update) {
        return mongo.updateFirst(Query.query(condition), update, Complaint.class)
                        .getMatchedCount()
                > 0;
    }
}
