package org.keurwerk.audit.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.keurwerk.audit.dossier.KeptFiles;
import org.keurwerk.audit.evidence.EvidenceFile.Removal;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The files of evidence of all trajectories, without their content. */
@Component
class EvidenceFiles implements CollectionIndexes, KeptFiles {

    private static final String UNTOLD = "untold";
    private static final String CONTENT = "content";
    private static final String REMOVAL = "removal";
    private static final int AT_A_TIME = 100;

    private final MongoTemplate mongo;

    EvidenceFiles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return EvidenceFile.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("trajectoryId", Direction.ASC).on(CONTENT, Direction.ASC),
                new Index(CONTENT, Direction.ASC).unique(),
                new Index(UNTOLD, Direction.ASC).sparse());
    }

    void add(EvidenceFile file) {
        mongo.insert(file);
    }

    /** One that was added a moment ago, and that nobody was told of: it is not taken after all. */
    void takeBack(EvidenceFile file) {
        mongo.remove(file);
    }

    /** All of a trajectory, those that were removed among them, in the order in which they came. */
    List<EvidenceFile> of(TrajectoryId trajectoryId) {
        return mongo.find(
                Query.query(Criteria.where("trajectoryId").is(trajectoryId)).with(Sort.by(CONTENT)),
                EvidenceFile.class);
    }

    @Override
    public Map<String, String> hashes(TrajectoryId trajectoryId) {
        return of(trajectoryId).stream()
                .filter(file -> file.untold() == null || file.removed())
                .collect(Collectors.toMap(file -> file.id().value(), EvidenceFile::sha256));
    }

    Optional<EvidenceFile> byId(EvidenceId id) {
        return Optional.ofNullable(mongo.findById(id, EvidenceFile.class));
    }

    boolean hold(ObjectId content) {
        return mongo.exists(Query.query(Criteria.where(CONTENT).is(content)), EvidenceFile.class);
    }

    /** Marks one that stands; false when somebody else removed it. */
    boolean remove(EvidenceId id, Removal removal) {
        return mongo.updateFirst(
                                Query.query(Criteria.where("_id")
                                        .is(id)
                                        .and(REMOVAL)
                                        .isNull()),
                                new Update().set(REMOVAL, removal).set(UNTOLD, true),
                                EvidenceFile.class)
                        .getModifiedCount()
                == 1;
    }

    /** The trail tells it, as it was: what was done to it since is told apart. */
    void told(EvidenceFile file) {
        Criteria asTold = Criteria.where("_id").is(file.id());
        asTold = file.removed()
                ? asTold.and(REMOVAL).ne(null)
                : asTold.and(REMOVAL).isNull();
        mongo.updateFirst(Query.query(asTold), new Update().unset(UNTOLD), EvidenceFile.class);
    }

    /** Those of which the trail does not tell yet what was done last. */
    List<EvidenceFile> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)).limit(AT_A_TIME), EvidenceFile.class);
    }
}
