package org.keurwerk.audit.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.trail.CanonicalEntry;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.TrailHead;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The trail, oldest first, as the caller may read it: of an entry that may not be read, its place and its hashes stand, so that the chain holds. */
@Component
@Order(9)
class TrailPart implements DossierPart {

    private final Trail trail;
    private final ReadingTrail reading;

    TrailPart(Trail trail, ReadingTrail reading) {
        this.trail = trail;
        this.reading = reading;
    }

    @Override
    public void write(TrajectoryId trajectoryId, Caller caller, Locale reader, DossierFolder folder)
            throws IOException {
        Predicate<TrailEntry> readable = reading.readable(reading.mayRead(trajectoryId, caller), caller);
        folder.file("trail.json", out -> {
            TrailHead head = trail.head(trajectoryId);
            say(
                    out,
                    "{\"trajectory\":\"" + trajectoryId + "\",\"head\":{\"sequence\":" + head.sequence()
                            + ",\"hash\":\"" + head.hash() + "\"},\"entries\":[\n");
            try (Stream<TrailEntry> all = trail.all(trajectoryId)) {
                for (Iterator<TrailEntry> each = all.iterator(); each.hasNext(); ) {
                    TrailEntry entry = each.next();
                    say(out, readable.test(entry) ? CanonicalEntry.withHash(entry) : CanonicalEntry.withheld(entry));
                    say(out, each.hasNext() ? ",\n" : "\n");
                }
            }
            say(out, "]}\n");
        });
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
