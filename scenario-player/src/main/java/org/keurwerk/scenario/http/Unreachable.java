package org.keurwerk.scenario.http;

import java.net.URI;

/** A server did not answer for as long as patience lasted. */
public final class Unreachable extends RuntimeException {

    Unreachable(URI address, String why, long seconds) {
        super("%s did not answer for %d s: %s. Is Keurwerk running there?".formatted(address, seconds, why));
    }
}
