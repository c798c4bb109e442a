package org.keurwerk.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.dossier.CheckingDossier;
import org.keurwerk.audit.dossier.DownloadingDossier;
import org.keurwerk.audit.evidence.ChangingEvidence.Received;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Evidence from the first byte to the trail: who adds, removes and reads what, and what stays of what broke off. */
class EvidenceTest {

    private static final Caller OWN = caller("acc_org", Role.ORGANISATION, ORG_1);
    private static final Caller COLLEAGUE = caller("acc_org2", Role.ORGANISATION, ORG_1);
    private static final Caller FOREIGN = caller("acc_else", Role.ORGANISATION, new OrganisationId("org_2"));
    private static final Caller LEAD = caller("acc_lead", Role.AUDITOR, null);
    private static final Caller OFFICE = caller("acc_office", Role.OFFICE, null);
    private static final Caller DIRECTOR = caller("acc_director", Role.DIRECTOR, null);
    private static final AboutEvidence PLAIN = new AboutEvidence(null, null);
    private static final TaskId TASK = new TaskId("task-1");

    private final Features features = Features.small(new StandingClock("2020-12-01T08:00:00Z"));
    private final ReadingEvidence reading = features.get(ReadingEvidence.class);
    private final ChangingEvidence changing = features.get(ChangingEvidence.class);
    private final EvidenceFiles files = features.get(EvidenceFiles.class);
    private final EvidenceContent content = features.get(EvidenceContent.class);
    private final Trail trail = features.get(Trail.class);

    private static Caller caller(String account, Role role, @Nullable OrganisationId organisation) {
        return new Caller(new AccountId(account), account, account, account + "@x.example", Set.of(role), organisation);
    }

    @BeforeEach
    void theSelfEvaluationIsOpen() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").seenBy("acc_lead").build());
        features.tasks.put(new HumanTask(
                TASK,
                Kinds.SELF_EVALUATION,
                TRJ_1,
                null,
                Set.of(ORG_1.value()),
                LocalDate.of(2020, 12, 28),
                java.time.Instant.EPOCH));
    }

    @AfterEach
    void close() {
        features.close();
    }

    private void handedIn() {
        features.tasks.takeAway(TASK);
        features.mongo()
                .insert(SubmissionSamples.submitted(
                        Kinds.SELF_EVALUATION,
                        TRJ_1,
                        "acc_org",
                        "2020-12-01T09:00:00Z",
                        Map.of("ambitions", "a", "bottlenecks", "b", "answers", List.of())));
    }

    private EvidenceFile added(String name, byte[] bytes, AboutEvidence about) throws IOException {
        return changing.add(TRJ_1, changing.receive(name, new ByteArrayInputStream(bytes)), about, OWN);
    }

    private EvidenceFile plan() throws IOException {
        return added("jaarplan.pdf", FileSamples.pdf(), new AboutEvidence("1", "Ons plan"));
    }

    private long chunks() {
        return features.mongo().count(new Query(), EvidenceContent.CHUNKS);
    }

    private void nothingStays() {
        assertThat(chunks()).isZero();
        assertThat(features.mongo().count(new Query(), EvidenceContent.FILES)).isZero();
        assertThat(features.mongo().count(new Query(), Receiving.class)).isZero();
        assertThat(files.of(TRJ_1)).isEmpty();
    }

    @Test
    void aFileIsListedWithWhatItIsAndTheTrailTellsIt() throws IOException {
        byte[] pdf = FileSamples.pdf();
        EvidenceFile file = added("jaarplan.pdf", pdf, new AboutEvidence("1", "Ons plan"));

        assertThat(reading.of(TRJ_1, COLLEAGUE).files()).singleElement().satisfies(listed -> {
            assertThat(listed.name()).isEqualTo("jaarplan.pdf");
            assertThat(listed.type()).isEqualTo(EvidenceType.PDF);
            assertThat(listed.size()).isEqualTo(pdf.length);
            assertThat(listed.sha256()).isEqualTo(Sha256.of(pdf));
            assertThat(listed.untold()).isNull();
        });
        assertThat(reading.content(file).readAllBytes()).isEqualTo(pdf);
        TrailEntry told = last();
        assertThat(told.act()).isEqualTo(TrailAct.DOCUMENT);
        assertThat(told.account()).isEqualTo("acc_org");
        assertThat(told.reference()).isEqualTo(file.id().value());
        assertThat(told.changes())
                .extracting(change -> change.field() + "=" + change.after())
                .containsExactly("file=jaarplan.pdf", "norm=1", "document=" + Sha256.of(pdf));
    }

    @Test
    void beforeItIsHandedInOnlyTheOrganisationReadsItAndAfterwardsWhoReadsTheSelfEvaluation() throws IOException {
        EvidenceFile file = plan();

        for (Caller other : List.of(LEAD, OFFICE, DIRECTOR)) {
            assertThat(reading.of(TRJ_1, other).files()).isEmpty();
            refused(ProblemKind.NOT_FOUND, () -> reading.get(TRJ_1, other));
            refused(ProblemKind.NOT_FOUND, () -> reading.take(TRJ_1, file.id(), other));
            refused(ProblemKind.NOT_FOUND, () -> changing.mayChange(TRJ_1, other));
        }
        handedIn();

        for (Caller other : List.of(LEAD, OFFICE, DIRECTOR, OWN)) {
            assertThat(reading.get(TRJ_1, other).files()).hasSize(1);
            assertThat(reading.take(TRJ_1, file.id(), other))
                    .isEqualTo(files.byId(file.id()).orElseThrow());
        }
        refused(ProblemKind.NOT_FOUND, () -> reading.of(TRJ_1, FOREIGN));
        refused(ProblemKind.NOT_FOUND, () -> changing.mayChange(TRJ_1, FOREIGN));
        refused(ProblemKind.FORBIDDEN, () -> changing.mayChange(TRJ_1, LEAD));
    }

    @Test
    void onceItIsHandedInNothingIsAddedOrRemoved() throws IOException {
        EvidenceFile file = plan();
        Received late = changing.receive("laat.pdf", new ByteArrayInputStream(FileSamples.pdf()));
        handedIn();

        refused(EvidenceProblems.CLOSED, () -> changing.mayChange(TRJ_1, OWN));
        refused(EvidenceProblems.CLOSED, () -> changing.add(TRJ_1, late, PLAIN, OWN));
        refused(EvidenceProblems.CLOSED, () -> changing.remove(TRJ_1, file.id(), OWN));

        assertThat(files.of(TRJ_1)).hasSize(1);
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void whoeverWritesAlongAddsToWhatAColleagueHasTaken() throws IOException {
        features.tasks.put(new HumanTask(
                TASK,
                Kinds.SELF_EVALUATION,
                TRJ_1,
                new AccountId("acc_colleague"),
                Set.of(ORG_1.value()),
                LocalDate.of(2020, 12, 28),
                java.time.Instant.EPOCH));

        assertThat(plan().name()).isEqualTo("jaarplan.pdf");
    }

    @Test
    void aRemovedFileIsMarkedAndGivenToTheOfficeAlone() throws IOException {
        EvidenceFile file = plan();
        changing.remove(TRJ_1, file.id(), COLLEAGUE);

        assertThat(reading.of(TRJ_1, OWN).files()).singleElement().satisfies(listed -> {
            assertThat(listed.removed()).isTrue();
            assertThat(java.util.Objects.requireNonNull(listed.removal()).by()).isEqualTo(COLLEAGUE.accountId());
        });
        assertThat(last().changes())
                .extracting(change -> change.field() + ": " + change.before())
                .containsExactly("file: jaarplan.pdf");
        assertThat(last().account()).isEqualTo("acc_org2");
        refused(EvidenceProblems.REMOVED, () -> changing.remove(TRJ_1, file.id(), OWN));
        refused(EvidenceProblems.REMOVED, () -> reading.take(TRJ_1, file.id(), OWN));
        handedIn();
        refused(EvidenceProblems.REMOVED, () -> reading.take(TRJ_1, file.id(), LEAD));
        refused(EvidenceProblems.REMOVED, () -> reading.take(TRJ_1, file.id(), DIRECTOR));
        assertThat(reading.content(reading.take(TRJ_1, file.id(), OFFICE)).readAllBytes())
                .hasSize((int) file.size());
        assertThat(reading.of(TRJ_1, LEAD).about("1.1")).isEmpty();
    }

    @Test
    void whatTheOfficeTakesIsToldBeforeItsFirstByte() throws IOException {
        EvidenceFile file = plan();
        handedIn();
        reading.take(TRJ_1, file.id(), LEAD);
        assertThat(last().act()).isEqualTo(TrailAct.DOCUMENT);

        reading.take(TRJ_1, file.id(), OFFICE);

        assertThat(last().act()).isEqualTo(TrailAct.DOWNLOADED);
        assertThat(last().reference()).isEqualTo(file.id().value());
    }

    @Test
    void aFileBelongsToANormASubNormOrToAll() throws IOException {
        EvidenceFile norm = plan();
        EvidenceFile sub = added("foto.png", FileSamples.png(), new AboutEvidence("1.1", null));
        EvidenceFile all = added("cijfers.xlsx", FileSamples.xlsx(), PLAIN);

        assertThat(reading.of(TRJ_1, OWN).about("1.1"))
                .extracting(EvidenceFile::id)
                .containsExactly(norm.id(), sub.id());
        assertThat(reading.of(TRJ_1, OWN).about("1.2"))
                .extracting(EvidenceFile::id)
                .containsExactly(norm.id());
        assertThat(reading.of(TRJ_1, OWN).about("2.1")).isEmpty();
        assertThat(reading.of(TRJ_1, OWN).general())
                .extracting(EvidenceFile::id)
                .containsExactly(all.id());
        refused(ProblemKind.INVALID, () -> added("x.png", FileSamples.png(), new AboutEvidence("99.1", null)));
        assertThat(chunks()).isEqualTo(3);
    }

    @Test
    void ofWhatIsRefusedNothingStays() {
        refused(EvidenceProblems.DISGUISED, () -> changing.receive("plan.pdf", in(FileSamples.program())));
        refused(EvidenceProblems.EMPTY, () -> changing.receive("plan.pdf", in(new byte[0])));
        refused(
                EvidenceProblems.TOO_LARGE,
                () -> changing.receive("plan.pdf", new Endless(50_000_000L + (3 << 20), new HashSet<>())));

        nothingStays();
    }

    @Test
    void ofWhatIsCutOffNothingStays() {
        InputStream cut = new InputStream() {
            private int left = 1 << 20;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new EOFException("the client went away");
                }
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> changing.receive("plan.pdf", cut)).isInstanceOf(EOFException.class);

        nothingStays();
    }

    @Test
    void whatACrashLeftBehindIsThrownAwayAndWhatAFileHoldsIsKept() throws Exception {
        EvidenceFile held = plan();
        content.write("cut.pdf", in(FileSamples.pdf()), 1 << 20);
        features.mongo().insert(new Receiving(held.content()));

        changing.sweep();
        assertThat(chunks()).as("somebody may still be receiving it").isEqualTo(2);
        assertThat(content.begunBefore(Duration.ofHours(1))).isEmpty();
        for (var left : content.begunBefore(Duration.ZERO)) {
            changing.sweep(left);
        }

        assertThat(chunks()).isEqualTo(1);
        assertThat(reading.content(held).readAllBytes()).hasSize((int) held.size());
        assertThat(features.mongo().count(new Query(), Receiving.class)).isZero();
    }

    @Test
    void whatACrashLeftUntoldIsToldOnce() throws IOException {
        EvidenceFile file = plan();
        features.mongo()
                .updateFirst(
                        Query.query(Criteria.where("_id").is(file.id())),
                        new Update().set("untold", true),
                        EvidenceFile.class);
        long before = trail.head(TRJ_1).sequence();

        changing.sweep();

        assertThat(trail.head(TRJ_1).sequence()).isEqualTo(before);
        assertThat(files.untold()).isEmpty();
        assertThat(features.get(CheckingDossier.class).check(TRJ_1, null, OWN).intact())
                .isTrue();
    }

    @Test
    void whatIsChangedOrTakenAwayBesideKeurwerkIsMissed() throws IOException {
        CheckingDossier checking = features.get(CheckingDossier.class);
        EvidenceFile file = plan();
        EvidenceFile gone = added("foto.png", FileSamples.png(), PLAIN);
        changing.remove(TRJ_1, file.id(), OWN);
        assertThat(checking.check(TRJ_1, null, OWN).faults()).isEmpty();

        features.mongo().remove(gone);
        features.mongo()
                .updateFirst(
                        Query.query(Criteria.where("_id").is(file.id())),
                        new Update().set("sha256", "0".repeat(64)),
                        EvidenceFile.class);

        assertThat(checking.check(TRJ_1, null, OWN).faults())
                .extracting(fault -> fault.fault() + " " + fault.detail())
                .containsExactlyInAnyOrder("DOCUMENT_MISSING " + gone.id(), "DOCUMENT_TAMPERED " + file.id());
    }

    @Test
    void aDossierHoldsSoManyAndNoMoreWhatWasRemovedAmongThem() throws IOException {
        EvidenceFile file = plan();
        changing.remove(TRJ_1, file.id(), OWN);
        for (int i = 1; i < 200; i++) {
            files.add(copyOf(file, i));
        }

        refused(EvidenceProblems.FULL, () -> added("meer.pdf", FileSamples.pdf(), PLAIN));

        assertThat(files.of(TRJ_1)).hasSize(200);
        assertThat(chunks()).isEqualTo(1);
    }

    private static EvidenceFile copyOf(EvidenceFile file, int number) {
        return new EvidenceFile(
                new EvidenceId("evd_" + number),
                file.trajectoryId(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                null,
                null,
                new org.bson.types.ObjectId(),
                file.addedBy(),
                file.addedAt(),
                null,
                null,
                1);
    }

    /** Fifty megabytes go through one chunk's room in either direction: what is written and read at a time is counted, and not how long it takes. */
    @Test
    void fiftyMegabytesAreNeverInMemoryAtOnce() throws Exception {
        Set<Integer> asked = new HashSet<>();
        long size = 50L << 20;
        EvidenceContent.Written written = content.write("groot.pdf", new Endless(size, asked), size);
        assertThat(asked).as("bytes that are asked for at a time").allMatch(bytes -> bytes <= 65_536);
        assertThat(written.size()).isEqualTo(size);
        assertThat(chunks()).isEqualTo((size + 255 * 1024 - 1) / (255 * 1024));

        Bytes bytes = content.bytes(written.id(), size);
        int[] read = {0, 0};
        Bytes counted = new Bytes() {
            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public int chunkSize() {
                return bytes.chunkSize();
            }

            @Override
            public byte[] chunk(int number) throws IOException {
                byte[] chunk = bytes.chunk(number);
                read[0]++;
                read[1] = Math.max(read[1], chunk.length);
                return chunk;
            }
        };
        try (InputStream in = counted.stream()) {
            in.readNBytes(10);
            assertThat(read[0]).as("chunks for the first bytes").isEqualTo(1);
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }

        assertThat(read[0]).isEqualTo(chunks());
        assertThat(read[1]).isLessThanOrEqualTo(255 * 1024);
        content.throwAway(written.id());
        nothingStays();
    }

    @Test
    void theDossierHoldsEachFileThatStandsAndAListOfAll() throws IOException {
        byte[] pdf = FileSamples.pdf();
        added("jaarplan é.pdf", pdf, new AboutEvidence("1", "Ons plan"));
        changing.remove(TRJ_1, added("weg.png", FileSamples.png(), PLAIN).id(), OWN);
        Map<String, byte[]> before = dossier(OFFICE);
        assertThat(before.keySet()).noneMatch(name -> name.startsWith("evidence/"));
        handedIn();

        Map<String, byte[]> dossier = dossier(OFFICE);

        assertThat(dossier).containsKey("evidence/001-jaarplan-e.pdf");
        assertThat(dossier.keySet()).noneMatch(name -> name.contains("weg"));
        assertThat(dossier.get("evidence/001-jaarplan-e.pdf")).isEqualTo(pdf);
        assertThat(text(dossier, "SHA256SUMS")).contains(Sha256.of(pdf) + "  evidence/001-jaarplan-e.pdf");
        assertThat(text(dossier, "evidence/evidence.json"))
                .contains(
                        "\"name\":\"jaarplan é.pdf\"",
                        "\"file\":\"evidence/001-jaarplan-e.pdf\"",
                        "\"name\":\"weg.png\"")
                .contains("\"removedBy\":\"acc_org\"");
        assertThat(dossier(OWN)).containsKey("evidence/001-jaarplan-e.pdf");
    }

    private Map<String, byte[]> dossier(Caller caller) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        features.get(DownloadingDossier.class).write(TRJ_1, caller, Locale.ENGLISH, out);
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }

    private static String text(Map<String, byte[]> dossier, String name) {
        return new String(java.util.Objects.requireNonNull(dossier.get(name)), StandardCharsets.UTF_8);
    }

    private TrailEntry last() {
        return trail.page(TRJ_1, org.springframework.data.domain.PageRequest.of(0, 1))
                .getContent()
                .get(0);
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private interface Tried {
        void now() throws IOException;
    }

    private static void refused(ProblemKind kind, Tried tried) {
        assertThatThrownBy(tried::now).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }

    /** Made while it is read. */
    private static final class Endless extends InputStream {

        private final Random random = new Random(1);
        private final Set<Integer> asked;
        private long left;

        Endless(long size, Set<Integer> asked) {
            this.left = size;
            this.asked = asked;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            asked.add(length);
            if (left <= 0) {
                return -1;
            }
            int part = (int) Math.min(length, left);
            left -= part;
            return part;
        }
    }
}
