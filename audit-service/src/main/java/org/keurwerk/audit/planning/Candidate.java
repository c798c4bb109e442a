package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.auditor.Auditor;

/**
 * An auditor who may be put into a team: everything about them that the rules read.
 *
 * @param conflict when the auditor last said not to be independent of the organisation, as far as that still holds
 * @param audits how many other audits the auditor has in the quarter
 */
record Candidate(Account account, Auditor auditor, @Nullable LocalDate conflict, int audits) {}
