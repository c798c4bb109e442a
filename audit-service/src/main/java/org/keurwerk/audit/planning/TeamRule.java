package org.keurwerk.audit.planning;

/**
 * The rules for who audits an organisation (teamregels): the whole list. Each is checked in {@link TeamRules}, with the values of {@link TeamSettings},
 * and has its sentence in both languages under {@code team.rule.<name>}.
 */
public enum TeamRule {
    /** The account is open. */
    ACCOUNT_OPEN(Source.SYSTEM),
    /** Competent for a scope of the trajectory on every day on which the audit may fall. */
    COMPETENCE(Source.ISO_17021),
    /** Together competent for every scope of the trajectory. */
    SCOPES_COVERED(Source.ISO_17021),
    /** Whoever said not to be independent of the organisation is not asked again (ISO/IEC 17021-1, 5.2). */
    DECLARED_CONFLICT(Source.ISO_17021),
    /** Whose name the organisation rejected with reason is not proposed to it again in this trajectory. */
    OBJECTION_UPHELD(Source.ISO_17021),
    /** Years of distance after employment, consultancy or a board seat at the organisation (ISO/IEC 17021-1, 5.2). */
    COOLING_OFF(Source.ISO_17021),
    /** The same lead a few times in a row only. */
    LEAD_IN_A_ROW(Source.DEFAULT),
    /** There is a working day in the quarter of the audit on which the auditor is not away. */
    ABSENCE(Source.SYSTEM),
    /** Not too many audits in one quarter. Only noted: who has too much to do is for the office to judge. */
    LOAD(Source.DEFAULT),
    /** Not another visit in the week of the visit. Only noted, and only once the days of the visit are known. */
    VISIT_THAT_WEEK(Source.DEFAULT);

    /** Where a rule comes from; its words stand under {@code team.rule.source.<name>}. */
    public enum Source {
        /** ISO/IEC 17021-1: impartiality (5.2), competence of the team (7.1, 9.2.2) and the client's objection to it (9.2.2.1). */
        ISO_17021,
        /** A default of this system, for the certifying body to set. */
        DEFAULT,
        /** What follows from what is known: a closed account, an absence. */
        SYSTEM
    }

    private final Source source;

    TeamRule(Source source) {
        this.source = source;
    }

    /** Where it comes from. */
    public Source source() {
        return source;
    }
}
