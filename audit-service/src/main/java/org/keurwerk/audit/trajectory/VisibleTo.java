package org.keurwerk.audit.trajectory;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which trajectories somebody sees, as a condition to the store: all, those of the organisations for which one acts, or those of which one is an auditor. */
final class VisibleTo {

    private VisibleTo() {}

    static Criteria caller(Caller caller) {
        if (caller.seesEverything()) {
            return new Criteria();
        }
        if (caller.is(Role.ORGANISATION) && !caller.organisations().isEmpty()) {
            return Criteria.where("organisationId").in(caller.organisations());
        }
        if (caller.is(Role.AUDITOR)) {
            return Criteria.where("auditors").is(caller.accountId());
        }
        return Criteria.where("organisationId").is("nobody's");
    }
}
