package org.keurwerk.audit.suspension;

import org.keurwerk.contracts.audit.SuspensionOutcome;

/** What follows a suspension. */
enum WhatFollows {
    /** The certificate holds again (schorsing opheffen). */
    REINSTATE(SuspensionOutcome.REINSTATED),
    /** The certificate holds no more (intrekken). */
    WITHDRAW(SuspensionOutcome.WITHDRAWN);

    private final SuspensionOutcome outcome;

    WhatFollows(SuspensionOutcome outcome) {
        this.outcome = outcome;
    }

    SuspensionOutcome outcome() {
        return outcome;
    }
}
