package org.keurwerk.audit.account;

import java.util.Locale;

/** What an account may do (domain.md, "Actors and roles"). */
public enum Role {
    /** Organisatie: applies, fills in, responds; sees its own dossiers only. */
    ORGANISATION,
    /** Auditor: visits, scores and reports; sees the dossiers assigned to them. */
    AUDITOR,
    /** Bureau: composes teams and watches every deadline; sees everything. */
    OFFICE,
    /** Directeur: decides; sees everything. */
    DIRECTOR,
    /** Bestuur: decides on objections; sees everything. */
    BOARD,
    /** Another service of Keurwerk. */
    SERVICE;

    /** The party to whom a task of this role is given, for example {@code role_office}. */
    public String party() {
        return "role_" + name().toLowerCase(Locale.ROOT);
    }

    boolean seesEverything() {
        return this == OFFICE || this == DIRECTOR || this == BOARD;
    }
}
