package org.keurwerk.audit.planning;

/** The rules for who audits an organisation (teamregels): the whole list. Each is checked in {@link TeamRules}, with the values of {@link TeamSettings}. */
public enum TeamRule {
    /** The account is open. */
    ACCOUNT_OPEN,
    /** Competent for a scope of the trajectory on every day on which the audit may fall. */
    COMPETENCE,
    /** Together competent for every scope of the trajectory. */
    SCOPES_COVERED,
    /** Whoever said not to be independent of the organisation is not asked again (ISO/IEC 17021-1, 5.2). */
    DECLARED_CONFLICT,
    /** Years of distance after employment, consultancy or a board seat at the organisation (ISO/IEC 17021-1, 5.2). */
    COOLING_OFF,
    /** The same lead a few times in a row only. */
    LEAD_IN_A_ROW,
    /** There is a working day in the quarter of the audit on which the auditor is not away. */
    ABSENCE,
    /** Not too many audits in one quarter. Only noted: who has too much to do is for the office to judge. */
    LOAD
}
