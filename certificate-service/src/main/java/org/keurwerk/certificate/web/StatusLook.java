package org.keurwerk.certificate.web;

import org.keurwerk.certificate.lifecycle.RegisterStatus;

/**
 * How a status looks to the public: never by colour alone. A certificate is valid until its last day, and looks so; that it comes to its end concerns
 * its holder and the office.
 *
 * @param status what it is; its words stand in the bundles
 * @param tone a class of the style sheet
 * @param icon a Bootstrap icon
 */
public record StatusLook(RegisterStatus status, String tone, String icon) {

    /** The look of a status. */
    public static StatusLook of(RegisterStatus status) {
        return switch (status) {
            case VALID -> new StatusLook(status, "good", "bi-patch-check-fill");
            case EXPIRING -> new StatusLook(status, "good", "bi-patch-check-fill");
            case REINSTATED -> new StatusLook(status, "good", "bi-patch-check-fill");
            case EXTENSION_PENDING -> new StatusLook(status, "due", "bi-hourglass-split");
            case SUSPENDED -> new StatusLook(status, "late", "bi-pause-circle");
            case WITHDRAWN -> new StatusLook(status, "late", "bi-slash-circle");
            case EXPIRED -> new StatusLook(status, "calm", "bi-archive");
            case SUPERSEDED -> new StatusLook(status, "calm", "bi-arrow-up-right-circle");
            case CONDITIONAL -> new StatusLook(status, "due", "bi-exclamation-circle");
            case NOT_CERTIFIED -> new StatusLook(status, "late", "bi-x-circle");
        };
    }
}
