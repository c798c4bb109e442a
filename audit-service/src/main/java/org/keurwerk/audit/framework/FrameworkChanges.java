package org.keurwerk.audit.framework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The changes of all frameworks, numbered per framework. */
@Component
public class FrameworkChanges {

    /** Somebody else changed this framework since it was looked at. */
    public static final ProblemKind MEANWHILE = new ProblemKind("framework-changed-meanwhile", 409);

    private final MongoTemplate mongo;

    public FrameworkChanges(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** All, latest first. */
    public List<FrameworkChange> all() {
        return mongo.find(new Query().with(Sort.by(Direction.DESC, "at", "number")), FrameworkChange.class);
    }

    /** Those of one framework, latest first. */
    public List<FrameworkChange> of(String key) {
        return mongo.find(
                Query.query(Criteria.where("key").is(key)).with(Sort.by(Direction.DESC, "number")),
                FrameworkChange.class);
    }

    /** The number of the latest change of a framework; 0 where there is none. */
    public int latest(String key) {
        return of(key).stream().findFirst().map(FrameworkChange::number).orElse(0);
    }

    /** The last days that the office set, by version. */
    Map<String, LocalDate> ends() {
        Map<String, LocalDate> ends = new HashMap<>();
        mongo.find(
                        Query.query(Criteria.where("kind").is(FrameworkChange.Kind.END_MOVED))
                                .with(Sort.by("number")),
                        FrameworkChange.class)
                .forEach(change -> ends.put(change.frameworkId(), change.validTo()));
        return ends;
    }

    /**
     * Notes a change.
     *
     * @throws ProblemException when its number was given out already
     */
    void append(FrameworkChange change) {
        if (change.number() != latest(change.key()) + 1) {
            throw new ProblemException(MEANWHILE);
        }
        try {
            mongo.insert(change);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(MEANWHILE);
        }
    }
}
