package org.keurwerk.certificate.register;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of {@code register_entries}; every search names the one it uses. */
@Component
final class RegisterIndexes implements CollectionIndexes {

    /** The order of the register; serves searches without words. */
    static final String IN_ORDER = "in_order";

    /** The beginnings of words. */
    static final String BY_WORD = "by_word";

    /** What was decided for an organisation and scope, by date. */
    static final String OF_HOLDER = "of_organisation_and_scope";

    /** The frameworks that occur. */
    static final String BY_FRAMEWORK = "by_framework";

    static Sort order() {
        return Sort.by(
                Sort.Order.asc("sortName"),
                Sort.Order.asc("scope"),
                Sort.Order.desc("decidedOn"),
                Sort.Order.asc("_id"));
    }

    @Override
    public String collection() {
        return RegisterEntry.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("sortName", Sort.Direction.ASC)
                        .on("scope", Sort.Direction.ASC)
                        .on("decidedOn", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.ASC)
                        .named(IN_ORDER),
                new Index("words", Sort.Direction.ASC).named(BY_WORD),
                new Index("organisationId", Sort.Direction.ASC)
                        .on("scope", Sort.Direction.ASC)
                        .on("decidedOn", Sort.Direction.ASC)
                        .named(OF_HOLDER),
                new Index("framework.key", Sort.Direction.ASC)
                        .on("framework.version", Sort.Direction.ASC)
                        .on("framework.name", Sort.Direction.ASC)
                        .named(BY_FRAMEWORK));
    }
}
