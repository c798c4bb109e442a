package org.keurwerk.audit.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A dossier in one file (dossier downloaden), for the organisation whose it is and for those who see every dossier: each with what that reader may
 * read. It is written while it is sent, file by file, so that its size does not matter.
 */
@Component
public class DownloadingDossier {

    private final ReadingTrail reading;
    private final Trail trail;
    private final List<DossierPart> parts;
    private final BusinessTime time;

    DownloadingDossier(ReadingTrail reading, Trail trail, List<DossierPart> parts, BusinessTime time) {
        this.reading = reading;
        this.trail = trail;
        this.parts = parts;
        this.time = time;
    }

    /**
     * Notes that the caller takes it along; to be called before the first byte.
     *
     * @throws ProblemException when it is not the caller's to download
     */
    public void begin(TrajectoryId trajectoryId, Caller caller) {
        reading.mayRead(trajectoryId, caller);
        trail.append(trajectoryId, Act.of(TrailAct.DOWNLOADED, Who.of(caller), "dossier"));
    }

    /** Writes it. What breaks off has no last file and is no whole ZIP. */
    public void write(TrajectoryId trajectoryId, Caller caller, Locale reader, OutputStream out) throws IOException {
        reading.mayRead(trajectoryId, caller);
        DossierZip zip = new DossierZip(out, time.now());
        String language = reader.getLanguage().equals("en") ? "en" : "nl";
        zip.file("README.txt", to -> {
            try (var text = new ClassPathResource("dossier/README_" + language + ".txt").getInputStream()) {
                text.transferTo(to);
            }
        });
        for (DossierPart part : parts) {
            part.write(trajectoryId, caller, reader, zip);
        }
        zip.finish();
    }
}
