package org.keurwerk.platform.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The ports of one platform, all on loopback. */
record Ports(
        int portal, int certificate, int notification, int status, int broker, int controller, int store, int smtp) {

    private static final int HIGHEST = 65_535;
    private static final int HIDDEN_OFFSET = 20_000;
    private static final int HIDDEN_STEP = 517;

    /** The ports people know; broker, store and mail on ones that a developer's own would not use. */
    static final Ports USUAL = new Ports(8080, 8081, 8082, 8090, 19_392, 19_393, 27_817, 12_525);

    /** Ports that nobody uses now, far from the usual ones. */
    static Ports anyFree() {
        return IntStream.iterate(HIDDEN_OFFSET, offset -> offset + HIDDEN_STEP)
                .mapToObj(USUAL::movedBy)
                .filter(ports -> ports.named().values().stream().allMatch(Preflight::isFree))
                .findFirst()
                .orElseThrow();
    }

    /** Every port moved up by {@code offset}. */
    Ports movedBy(int offset) {
        Ports moved = new Ports(
                portal + offset,
                certificate + offset,
                notification + offset,
                status + offset,
                broker + offset,
                controller + offset,
                store + offset,
                smtp + offset);
        if (moved.named().values().stream().anyMatch(port -> port < 1 || port > HIGHEST)) {
            throw new CannotStart("The port offset " + offset + " leads to ports that do not exist:"
                    + " choose one between 0 and " + (HIGHEST - USUAL.store()) + ".");
        }
        return moved;
    }

    /** The ports with the names of their owners. */
    Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("portal", portal);
        named.put("certificate-service", certificate);
        named.put("notification-service", notification);
        named.put("status page", status);
        named.put("broker", broker);
        named.put("broker's controller", controller);
        named.put("document store", store);
        named.put("mail catcher", smtp);
        return named;
    }
}
