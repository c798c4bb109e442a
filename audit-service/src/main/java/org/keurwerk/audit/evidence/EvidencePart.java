package org.keurwerk.audit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.dossier.DossierFolder;
import org.keurwerk.audit.dossier.DossierPart;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every file of evidence that the caller may read and that stands, as it came, and a list of all, with those that were removed marked. */
@Component
@Order(5)
class EvidencePart implements DossierPart {

    private final ReadingEvidence reading;
    private final Content content;

    EvidencePart(ReadingEvidence reading, Content content) {
        this.reading = reading;
        this.content = content;
    }

    /**
     * A line of the list.
     *
     * @param file where it lies in this dossier; null for one that was removed
     */
    private record Line(
            String id,
            @Nullable String file,
            String name,
            String type,
            long size,
            String sha256,
            @Nullable String norm,
            @Nullable String description,
            String addedBy,
            Instant addedAt,
            @Nullable String removedBy,
            @Nullable Instant removedAt) {}

    private record Lines(List<Line> files) {}

    @Override
    public void write(TrajectoryId trajectoryId, Caller caller, Locale reader, DossierFolder folder)
            throws IOException {
        List<Line> lines = new ArrayList<>();
        for (EvidenceFile file : reading.of(trajectoryId, caller).files()) {
            String place = file.removed()
                    ? null
                    : String.format(
                            Locale.ROOT, "evidence/%03d-%s", lines.size() + 1, new FileName(file.name()).plain());
            lines.add(line(file, place));
            if (place != null) {
                folder.file(place, out -> {
                    try (InputStream in = reading.content(file)) {
                        in.transferTo(out);
                    }
                });
            }
        }
        if (!lines.isEmpty()) {
            String list = content.canonical(content.toMap(new Lines(lines)));
            folder.file("evidence/evidence.json", out -> out.write((list + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Line line(EvidenceFile file, @Nullable String place) {
        EvidenceFile.Removal removal = file.removal();
        return new Line(
                file.id().value(),
                place,
                file.name(),
                file.type().mediaType(),
                file.size(),
                file.sha256(),
                file.norm(),
                file.description(),
                file.addedBy().value(),
                file.addedAt(),
                removal == null ? null : removal.by().value(),
                removal == null ? null : removal.at());
    }
}
