package org.keurwerk.audit.organisation;

import java.util.Optional;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The organisations; indexes in {@link OrganisationIndexes}. */
public interface Organisations extends MongoRepository<Organisation, OrganisationId> {

    /** Name and place together are unique. */
    Optional<Organisation> findByNameAndPlace(String name, String place);

    /** Those whose name has this text in it, in any case. */
    Page<Organisation> findByNameContainingIgnoreCaseOrderByName(String part, Pageable page);
}
