package org.keurwerk.audit.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A small framework for tests of rules. */
public final class FrameworkSamples {

    private FrameworkSamples() {}

    /** Two norms: 1 with three sub-norms, 2 with one. */
    public static Framework small() {
        return new Framework(
                "KIB-I",
                "KIB",
                "I",
                Map.of("nl", "Klein kader", "en", "Small framework"),
                LocalDate.parse("2018-01-01"),
                LocalDate.parse("2022-12-31"),
                true,
                Set.of(Scope.LIBRARY),
                OutcomeRule.perNorm(55, 40, 2),
                List.of(
                        new Norm("1", Map.of("nl", "Een"), List.of(sub("1.1"), sub("1.2"), sub("1.3"))),
                        new Norm("2", Map.of("nl", "Twee"), List.of(sub("2.1")))),
                "hash",
                1);
    }

    /** The versions in a store, of which the small framework is the only one. */
    public static Frameworks loadedInto(MongoTemplate mongo) {
        mongo.save(small());
        return new Frameworks(mongo);
    }

    /** The versions in a store, as they ship. */
    public static Frameworks shippedInto(MongoTemplate mongo) {
        try {
            new LoadingFrameworks(
                            mongo,
                            new PathMatchingResourcePatternResolver().getResources("classpath*:frameworks/*.yaml"))
                    .run(new DefaultApplicationArguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Frameworks(mongo);
    }

    private static SubNorm sub(String id) {
        return new SubNorm(id, Map.of("nl", "Subnorm " + id), List.of(Map.of("nl", "Hoe blijkt dat?")));
    }
}
