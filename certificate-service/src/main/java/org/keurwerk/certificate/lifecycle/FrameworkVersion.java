package org.keurwerk.certificate.lifecycle;

/**
 * The certificeringskader that a trajectory was tested against.
 *
 * @param key for example {@code KIB}
 * @param version for example {@code I}
 * @param name of framework and version, for people
 */
public record FrameworkVersion(String key, String version, String name) {

    /** Key and version as one, {@code KIB-I}. */
    public String id() {
        return key + "-" + version;
    }
}
