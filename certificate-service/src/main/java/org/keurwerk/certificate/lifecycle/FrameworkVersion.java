package org.keurwerk.certificate.lifecycle;

import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.DecisionTaken;

/**
 * The certificeringskader that a trajectory was tested against.
 *
 * @param key for example {@code KIB}
 * @param version for example {@code I}
 * @param name of framework and version, for people, in Dutch
 * @param nameEnglish the same in English; null where no decision said it
 */
public record FrameworkVersion(
        String key, String version, String name, @Nullable String nameEnglish) {

    /** What a decision says of its framework. */
    public static FrameworkVersion of(DecisionTaken decision) {
        return new FrameworkVersion(
                decision.framework(),
                decision.frameworkVersion(),
                decision.frameworkName(),
                decision.frameworkNameEnglish());
    }

    /** Key and version as one, {@code KIB-I}. */
    public String id() {
        return key + "-" + version;
    }

    /** The name in the language of a reader; in Dutch where there is no other. */
    public String nameIn(String language) {
        return "en".equals(language) && nameEnglish != null ? nameEnglish : name;
    }
}
