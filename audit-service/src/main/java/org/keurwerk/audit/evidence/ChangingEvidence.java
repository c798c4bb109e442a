package org.keurwerk.audit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.types.ObjectId;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.evidence.EvidenceContent.TooLarge;
import org.keurwerk.audit.evidence.EvidenceContent.Written;
import org.keurwerk.audit.evidence.EvidenceFile.Removal;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adding and removing evidence while the self-evaluation is open. A file is received first, as a stream; what is cut off or refused leaves nothing. Only
 * then it is added: listed, and told to the trail. Removing marks it, and its content stays.
 */
@Component
public class ChangingEvidence {

    private static final Logger LOG = LoggerFactory.getLogger(ChangingEvidence.class);

    private final EvidenceFiles files;
    private final EvidenceContent content;
    private final EvidenceSettings settings;
    private final Recognising recognising;
    private final ReadingEvidence reading;
    private final Frameworks frameworks;
    private final Trail trail;
    private final BusinessTime time;

    ChangingEvidence(
            EvidenceFiles files,
            EvidenceContent content,
            EvidenceSettings settings,
            Recognising recognising,
            ReadingEvidence reading,
            Frameworks frameworks,
            Trail trail,
            BusinessTime time) {
        this.files = files;
        this.content = content;
        this.settings = settings;
        this.recognising = recognising;
        this.reading = reading;
        this.frameworks = frameworks;
        this.trail = trail;
        this.time = time;
    }

    /** A file that arrived whole and may be taken. Nobody sees it before it is added. */
    public record Received(String name, EvidenceType type, long size, String sha256, ObjectId content) {}

    /**
     * Whether the caller may add and remove now.
     *
     * @throws ProblemException when the trajectory is not theirs, or the self-evaluation is not open
     */
    public void mayChange(TrajectoryId trajectoryId, Caller caller) {
        reading.mayChange(trajectoryId, caller);
    }

    /**
     * Receives one file.
     *
     * @param name as it was sent
     * @throws ProblemException when it is too large, of a kind that is not taken, or not what its name says: nothing of it stays
     * @throws IOException when it was cut off: nothing of it stays
     */
    public Received receive(String name, InputStream in) throws IOException {
        FileName cleaned = FileName.of(name);
        Written written;
        try {
            written = content.write(cleaned.value(), in, settings.maxSize().toBytes());
        } catch (TooLarge e) {
            throw EvidenceProblems.tooLarge(settings);
        }
        boolean accepted = false;
        try {
            if (written.size() == 0) {
                throw new ProblemException(EvidenceProblems.EMPTY);
            }
            EvidenceType type = EvidenceProblems.accepted(
                    cleaned, recognising.recognise(content.bytes(written.id(), written.size())));
            accepted = true;
            return new Received(cleaned.value(), type, written.size(), written.sha256(), written.id());
        } finally {
            if (!accepted) {
                content.throwAway(written.id());
            }
        }
    }

    /** The name of a file as it would be kept, for whoever is told that it is not. */
    public static String cleaned(String name) {
        return FileName.of(name).value();
    }

    /** Nothing of one that was received stays. */
    public void throwAway(Received received) {
        content.throwAway(received.content());
    }

    /**
     * Adds what was received.
     *
     * @throws ProblemException when the self-evaluation was handed in meanwhile, when no more fits, or what is said of it does not: nothing stays
     */
    public EvidenceFile add(TrajectoryId trajectoryId, Received received, AboutEvidence about, Caller caller) {
        boolean added = false;
        EvidenceFile file = new EvidenceFile(
                new EvidenceId(Ids.next("evd")),
                trajectoryId,
                received.name(),
                received.type(),
                received.size(),
                received.sha256(),
                about.norm(),
                about.description(),
                received.content(),
                caller.accountId(),
                time.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                true,
                1);
        try {
            check(reading.mayChange(trajectoryId, caller), about);
            mustFit(trajectoryId, received.size());
            files.add(file);
            stillOpen(file, caller);
            added = true;
        } finally {
            if (!added) {
                content.throwAway(received.content());
            }
        }
        content.keep(received.content());
        tell(file);
        return file;
    }

    /**
     * Removes one: it stays with a mark that says who did it and when.
     *
     * @throws ProblemException when it was removed before, or is not the caller's to remove
     */
    public void remove(TrajectoryId trajectoryId, EvidenceId id, Caller caller) {
        reading.mayChange(trajectoryId, caller);
        EvidenceFile file = reading.one(trajectoryId, id, caller);
        Removal removal = new Removal(caller.accountId(), time.now().truncatedTo(ChronoUnit.MILLIS));
        if (!files.remove(id, removal)) {
            throw new ProblemException(EvidenceProblems.REMOVED, file.name());
        }
        files.byId(id).ifPresent(this::tell);
    }

    /** What was handed in while this was added counts as handed in before. */
    private void stillOpen(EvidenceFile file, Caller caller) {
        try {
            reading.mayChange(file.trajectoryId(), caller);
        } catch (RuntimeException closed) {
            files.takeBack(file);
            throw closed;
        }
    }

    private void mustFit(TrajectoryId trajectoryId, long size) {
        List<EvidenceFile> there = files.of(trajectoryId);
        long total = there.stream().mapToLong(EvidenceFile::size).sum();
        if (there.size() >= settings.maxFiles()
                || total + size > settings.maxTotal().toBytes()) {
            throw new ProblemException(
                    EvidenceProblems.FULL,
                    settings.maxFiles(),
                    settings.maxTotal().toMegabytes());
        }
    }

    private void check(Trajectory trajectory, AboutEvidence about) {
        Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
        String norm = about.norm();
        if (norm != null
                && framework.norm(norm).isEmpty()
                && framework.subNorm(norm).isEmpty()) {
            throw ProblemException.invalid(List.of(FieldProblem.of("norm", "choose")));
        }
    }

    /** Safe to repeat. */
    private void tell(EvidenceFile file) {
        String once = "evidence/" + file.id();
        trail.append(
                file.trajectoryId(),
                Act.of(TrailAct.DOCUMENT, Who.of(file.addedBy()), "evidence-added")
                        .about(file.id().value())
                        .once(once)
                        .changed("file", null, file.name())
                        .changed("norm", null, file.norm())
                        .changed("document", null, file.sha256()));
        Removal removal = file.removal();
        if (removal != null) {
            trail.append(
                    file.trajectoryId(),
                    Act.of(TrailAct.DOCUMENT, Who.of(removal.by()), "evidence-removed")
                            .about(file.id().value())
                            .once(once + "/removed")
                            .changed("file", file.name(), null));
        }
        files.told(file);
    }

    /** Tells what a crash left untold, and throws away what was cut off by one. */
    @Scheduled(fixedDelayString = "${keurwerk.evidence.sweep:60s}")
    void sweep() {
        for (EvidenceFile file : files.untold()) {
            try {
                tell(file);
            } catch (RuntimeException e) {
                LOG.warn("the trail could not be told of {} and is tried again", file.id(), e);
            }
        }
        content.begunBefore(settings.longest().multipliedBy(2)).forEach(this::sweep);
    }

    /** A content that nobody receives any more. */
    void sweep(ObjectId left) {
        if (files.hold(left)) {
            content.keep(left);
        } else {
            LOG.info("a file that was cut off is thrown away: {}", left);
            content.throwAway(left);
        }
    }
}
