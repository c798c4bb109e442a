package org.keurwerk.audit.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.Resource;
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
            loading(mongo, new PathMatchingResourcePatternResolver().getResources("classpath*:frameworks/*.yaml"))
                    .run(new DefaultApplicationArguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Frameworks(mongo);
    }

    static LoadingFrameworks loading(MongoTemplate mongo, Resource... files) {
        BusinessTime time = new BusinessTime(new StandingClock("2020-07-01T08:00:00Z"));
        return new LoadingFrameworks(mongo, new FrameworkUploads(mongo), uploading(mongo, time), time, files);
    }

    static UploadingFramework uploading(MongoTemplate mongo, BusinessTime time) {
        return new UploadingFramework(
                new Frameworks(mongo), new FrameworkChanges(mongo), new FrameworkUploads(mongo), time);
    }

    private static SubNorm sub(String id) {
        return new SubNorm(id, Map.of("nl", "Subnorm " + id), List.of(Map.of("nl", "Hoe blijkt dat?")));
    }
}
