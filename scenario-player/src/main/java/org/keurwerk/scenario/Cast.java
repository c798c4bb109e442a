package org.keurwerk.scenario;

import org.keurwerk.scenario.http.Account;

/** Which accounts play the roles of the certifying body. All accounts of a scenario share one password. */
record Cast(String office, String director, String lead, String coAuditor, String password) {

    Account account(String username) {
        return new Account(username, password);
    }

    Account asOffice() {
        return account(office);
    }
}
