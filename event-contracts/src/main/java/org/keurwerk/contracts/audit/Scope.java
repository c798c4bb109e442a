package org.keurwerk.contracts.audit;

/** What an organisation can be certified for: a decision and a certificate per scope. */
public enum Scope {
    /** Bibliotheekorganisatie. */
    LIBRARY,
    /** Provinciale ondersteuningsinstelling. */
    POI,
    /** Cultuurcentrum of muziekschool. */
    CULTURE,
    /** Taalhuis: certified on its own, under its own framework. */
    LANGUAGE_HOUSE
}
