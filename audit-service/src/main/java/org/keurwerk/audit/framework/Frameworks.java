package org.keurwerk.audit.framework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The framework versions. As they never change, each is read once. */
@Component
public class Frameworks {

    private final MongoTemplate mongo;
    private final Cache<String, Framework> read = Caffeine.newBuilder().build();

    Frameworks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** All, by name and start of validity. */
    public List<Framework> all() {
        return mongo.findAll(Framework.class).stream()
                .sorted(Comparator.comparing(Framework::key).thenComparing(Framework::validFrom))
                .toList();
    }

    /** One version, if it was loaded. */
    public Optional<Framework> find(String key, String version) {
        return Optional.ofNullable(read.get(Framework.idOf(key, version), id -> mongo.findById(id, Framework.class)));
    }

    /** The version that a trajectory pins. */
    public Framework pinned(String key, String version) {
        return find(key, version)
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
