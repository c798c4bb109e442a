package org.keurwerk.scenario;

import org.keurwerk.scenario.http.Account;
import org.keurwerk.scenario.yaml.Part;

/** Which accounts play the roles of the certifying body. All accounts of a scenario share one password. */
record RoleAccounts(String office, String director, String lead, String coAuditor, String password) {

    static final RoleAccounts OF_THE_DEMONSTRATION =
            new RoleAccounts("office", "director", "auditor-lead", "auditor-co", "keurwerk-demo");

    /** The accounts that a file names; the others are those of the demonstration. */
    static RoleAccounts of(Part part) {
        part.only("office", "director", "lead", "coAuditor", "password");
        RoleAccounts demo = OF_THE_DEMONSTRATION;
        return new RoleAccounts(
                part.text("office", demo.office),
                part.text("director", demo.director),
                part.text("lead", demo.lead),
                part.text("coAuditor", demo.coAuditor),
                part.text("password", demo.password));
    }

    Account account(String username) {
        return new Account(username, password);
    }

    Account asOffice() {
        return account(office);
    }
}
