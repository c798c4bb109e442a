package org.keurwerk.scenario;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Idempotency keys that come out the same whenever the same thing is made again. */
final class Keys {

    private Keys() {}

    static String of(String thing) {
        return UUID.nameUUIDFromBytes(("scenario " + thing).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
