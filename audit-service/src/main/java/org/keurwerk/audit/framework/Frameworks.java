package org.keurwerk.audit.framework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The framework versions. As they never change, each is read once; only the last day that the office set for one stands beside it and is read anew. */
@Component
public class Frameworks {

    private static final Logger LOG = LoggerFactory.getLogger(Frameworks.class);

    private final MongoTemplate mongo;
    private final FrameworkChanges changes;
    private final Cache<String, Framework> read = Caffeine.newBuilder().build();

    Frameworks(MongoTemplate mongo) {
        this.mongo = mongo;
        this.changes = new FrameworkChanges(mongo);
    }

    /** All, by name and start of validity. */
    public List<Framework> all() {
        Map<String, LocalDate> ends = changes.ends();
        return mongo.findAll(Framework.class).stream()
                .map(framework -> framework.endingOn(ends.getOrDefault(framework.id(), framework.validTo())))
                .sorted(Comparator.comparing(Framework::key).thenComparing(Framework::validFrom))
                .toList();
    }

    /** One version, if it is there. */
    public Optional<Framework> find(String key, String version) {
        return asLoaded(key, version)
                .map(framework -> framework.endingOn(changes.ends().getOrDefault(framework.id(), framework.validTo())));
    }

    /** A version that was confirmed counts; whoever puts it in second changes nothing. */
    void add(Framework framework) {
        try {
            mongo.insert(framework);
        } catch (DuplicateKeyException e) {
            LOG.debug("framework {} was put in at the same time", framework.id());
        }
    }

    private Optional<Framework> asLoaded(String key, String version) {
        return Optional.ofNullable(read.get(Framework.idOf(key, version), id -> mongo.findById(id, Framework.class)));
    }

    /** The version that a trajectory pins, as it was loaded: until when it can be applied for is nothing to a trajectory that runs. */
    public Framework pinned(String key, String version) {
        return asLoaded(key, version)
                .orElseThrow(() -> ProblemException.notFound("framework " + Framework.idOf(key, version)));
    }

    /** The versions of a framework, by start of validity. */
    public List<Framework> versionsOf(String key) {
        return all().stream().filter(framework -> framework.key().equals(key)).toList();
    }

    /** The version of a framework in force on a day; none before the first begins and after the last has ended. */
    public Optional<Framework> inForce(String key, LocalDate day) {
        return versionsOf(key).stream()
                .filter(framework -> framework.isValidOn(day))
                .findFirst();
    }

    /** The version for a trajectory that begins by itself: the one in force on a day, else the one that ended last before it. */
    public Optional<Framework> inForceOrLastBefore(String key, LocalDate day) {
        return inForce(key, day).or(() -> versionsOf(key).stream()
                .filter(framework -> framework.validTo().isBefore(day))
                .max(Comparator.comparing(Framework::validTo)));
    }

    /** The keys of frameworks under which all these scopes can be certified together. */
    public List<String> keysFor(Collection<Scope> scopes) {
        return all().stream()
                .filter(framework -> framework.scopes().containsAll(scopes))
                .map(Framework::key)
                .distinct()
                .toList();
    }
}
