package org.keurwerk.audit.organisation.web;

import org.springframework.data.domain.Sort;

/** In which order a list of organisations stands; small letters, as they stand in addresses. */
enum OrganisationOrder {
    name,
    place,
    newest;

    Sort sort() {
        return switch (this) {
            case name -> Sort.by("name", "place");
            case place -> Sort.by("place", "name");
            case newest -> Sort.by(Sort.Order.desc("registeredAt"));
        };
    }
}
