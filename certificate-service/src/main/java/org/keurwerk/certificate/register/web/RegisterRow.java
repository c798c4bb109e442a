package org.keurwerk.certificate.register.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.certificate.lifecycle.Validity;
import org.keurwerk.certificate.register.RegisterEntry;
import org.keurwerk.certificate.web.StatusLook;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;

/**
 * One line of the register as it is shown.
 *
 * @param became what a re-audit or an objection made of an outcome without certificate; null while there was none
 * @param becameOn the day of that decision
 */
record RegisterRow(
        String organisation,
        String place,
        @Nullable String number,
        Scope scope,
        FrameworkVersion framework,
        LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        StatusLook look,
        @Nullable Outcome became,
        @Nullable LocalDate becameOn) {

    static RegisterRow of(RegisterEntry entry, LocalDate today) {
        Validity validity = entry.validity();
        return new RegisterRow(
                entry.organisation(),
                entry.place(),
                entry.number(),
                entry.scope(),
                entry.framework(),
                entry.decidedOn(),
                validity == null ? null : validity.until(),
                StatusLook.of(entry.statusOn(today)),
                entry.became(),
                entry.becameOn() != null || entry.became() == null ? entry.becameOn() : entry.replacedOn());
    }
}
