package org.keurwerk.audit.organisation;

import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.text.AllWords;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The organisations; indexes in {@link OrganisationIndexes}. */
public interface Organisations extends MongoRepository<Organisation, OrganisationId> {

    /** The one of a name and a place, however they are spelled. */
    default Optional<Organisation> same(String name, String place) {
        return findByKey(Organisation.keyOf(name, place));
    }

    /** By what makes it the same as another. */
    Optional<Organisation> findByKey(String key);

    /** Those whose place an organisation took. */
    List<Organisation> findByMergedInto(OrganisationId id);

    /** All that went up into another. */
    List<Organisation> findByMergedIntoIsNotNull();

    /** The organisation that acts now for the one with an id: itself, or what it was merged into. */
    default Optional<Organisation> current(OrganisationId id) {
        Optional<Organisation> found = findById(id);
        return found.flatMap(one -> {
            OrganisationId successor = one.mergedInto();
            return successor == null ? Optional.of(one) : current(successor);
        });
    }

    /** Those in whose name and place, now or before, all words stand that somebody typed, in any spelling and order. */
    default Page<Organisation> found(String typed, Pageable page) {
        String pattern = AllWords.pattern(typed);
        return findByKeyRegexOrFormerKeysRegex(pattern, pattern, page);
    }

    /** By a pattern that stands in the key, or in one of those before. */
    Page<Organisation> findByKeyRegexOrFormerKeysRegex(String key, String formerKey, Pageable page);
}
