package org.keurwerk.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The data of one event: a fact in the past tense that names ids and dates, never answers or personal data (NL GOV profile of CloudEvents).
 * Every implementation is a record with an {@link EventType} and stands in the {@link EventCatalog}.
 */
public interface Event {

    /** The id of the aggregate that the fact is about: record key and {@code ce_subject}. */
    @JsonIgnore
    String subject();
}
