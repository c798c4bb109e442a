package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The audit for which a team is sought: everything about it that the rules read.
 *
 * @param organisations the organisation, and those that became part of it
 * @param names what they are called, in the form in which names are compared
 * @param own the organisation itself
 * @param ownNames what it is called itself
 * @param first the first day on which the audit may be
 * @param last the last day
 * @param lastLeads who led the audits before at the organisation, latest first
 */
record AuditAhead(
        TrajectoryId trajectoryId,
        Set<OrganisationId> organisations,
        Set<String> names,
        OrganisationId own,
        Set<String> ownNames,
        List<Scope> scopes,
        LocalDate first,
        LocalDate last,
        List<AccountId> lastLeads) {}
