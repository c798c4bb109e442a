package org.keurwerk.audit.suspension;

import java.util.Optional;

/** Why something cannot be decided about a certificate as it is: a code that has words, and the day since which it is so. */
final class Refusals {

    private Refusals() {}

    record Refusal(String code, String since) {}

    /** Why it cannot be suspended; empty when it can. */
    static Optional<Refusal> toSuspend(Held certificate) {
        return switch (certificate.state()) {
            case HOLDS -> Optional.empty();
            case SUSPENDED -> refusal("certificate-suspended", certificate);
            case WITHDRAWN, SUPERSEDED, ENDED -> over(certificate);
        };
    }

    /** Why nothing can be decided about it any more; empty when something can. */
    static Optional<Refusal> over(Held certificate) {
        return switch (certificate.state()) {
            case HOLDS, SUSPENDED -> Optional.empty();
            case WITHDRAWN -> refusal("certificate-withdrawn", certificate);
            case SUPERSEDED -> refusal("certificate-superseded", certificate);
            case ENDED -> refusal("certificate-ended", certificate);
        };
    }

    private static Optional<Refusal> refusal(String code, Held certificate) {
        return Optional.of(new Refusal(code, String.valueOf(certificate.since())));
    }
}
