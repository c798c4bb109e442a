package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.auditor.Auditor;

/**
 * An auditor who may be put into a team: everything about them that the rules read.
 *
 * @param conflict when the auditor last said not to be independent of the organisation, as far as that still holds
 * @param rejected when the office upheld the organisation's objection to this name in this trajectory
 * @param audits how many other audits the auditor has in the quarter
 * @param visitsThatWeek how many other visits in a week of this one
 */
record Candidate(
        Account account,
        Auditor auditor,
        @Nullable LocalDate conflict,
        @Nullable LocalDate rejected,
        int audits,
        int visitsThatWeek) {}
