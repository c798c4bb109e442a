package org.keurwerk.audit.planning;

import java.util.List;
import org.keurwerk.audit.planning.AssessingTeams.Assessed;
import org.keurwerk.contracts.audit.Scope;

/**
 * An auditor who can be asked, and how they fit.
 *
 * @param fits as a member of the team
 * @param fitsAsLead as its lead
 * @param competent for which scopes of the trajectory
 * @param audits how many other audits they have in the quarter
 * @param objections what speaks against them, or is to be known
 */
record Offered(
        String username,
        String name,
        boolean fits,
        boolean fitsAsLead,
        List<Scope> competent,
        int audits,
        List<Objection> objections) {

    static Offered of(Assessed assessed) {
        return new Offered(
                assessed.candidate().account().username(),
                assessed.candidate().account().displayName(),
                assessed.fits(),
                assessed.fitsAsLead(),
                assessed.competent(),
                assessed.candidate().audits(),
                assessed.asLead());
    }
}
