package org.keurwerk.audit.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.keurwerk.audit.dossier.CheckingDossier.Copy;
import org.keurwerk.audit.dossier.ReadingTrail.Shown;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trail.VerifyingTrail.Fault;
import org.keurwerk.audit.trail.VerifyingTrail.Found;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Phases;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A dossier with a score form in it: what the trail tells, to whom, whether it still holds, and all of it in one file. */
class DossierTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Caller LEAD = caller("acc_lead", Role.AUDITOR, null);
    private static final Caller OFFICE = caller("acc_office", Role.OFFICE, null);
    private static final Caller OWN = caller("acc_org", Role.ORGANISATION, ORG_1);
    private static final Caller FOREIGN = caller("acc_else", Role.ORGANISATION, new OrganisationId("org_2"));

    private final Features features = Features.small(new StandingClock("2021-02-12T08:00:00Z"));
    private final Trail trail = features.get(Trail.class);
    private final ReadingTrail reading = features.get(ReadingTrail.class);
    private final CheckingDossier checking = features.get(CheckingDossier.class);
    private final DossierVisits visits = features.get(DossierVisits.class);

    private static Caller caller(String account, Role role, @Nullable OrganisationId organisation) {
        return new Caller(new AccountId(account), account, account, account + "@x.example", Set.of(role), organisation);
    }

    @BeforeEach
    void aDossier() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").seenBy("acc_lead").build());
        features.get(Phases.class).entered(TRJ_1, Phase.APPLICATION);
        features.tasks.put(new HumanTask(
                new TaskId("task-1"),
                Kinds.SCORE_NORMS,
                TRJ_1,
                new AccountId("acc_lead"),
                Set.of(),
                LocalDate.parse("2021-02-20"),
                TrajectorySamples.STARTED));
        ObjectNode sheet = features.get(Content.class)
                .toTree(Map.of(
                        "scores",
                        features.framework().subNorms().stream()
                                .map(subNorm -> Map.of(
                                        "subNorm",
                                        subNorm.id(),
                                        "score",
                                        3,
                                        "rationale",
                                        "Ómdat „dit“.",
                                        "phase",
                                        "DO"))
                                .toList()));
        features.get(TaskWork.class).submit(new TaskId("task-1"), LEAD, sheet);
    }

    @AfterEach
    void close() {
        features.close();
    }

    private List<TrailEntry> told() {
        return TrailSamples.all(features.mongo(), TRJ_1);
    }

    @Test
    void aScoreThatIsHandedInIsToldWithWhoAndTheScores() {
        TrailEntry scored = told().get(1);

        assertThat(scored.act()).isEqualTo(TrailAct.SUBMITTED);
        assertThat(scored.subject()).isEqualTo("ScoreNorms");
        assertThat(scored.account()).isEqualTo("acc_lead");
        assertThat(scored.changes())
                .hasSize(1 + features.framework().subNorms().size())
                .anySatisfy(change -> {
                    assertThat(change.field())
                            .isEqualTo(features.framework().subNorms().get(0).id());
                    assertThat(change.after()).isEqualTo("3");
                });
        assertThat(checking.check(TRJ_1, null, OFFICE).faults()).isEmpty();
    }

    @Test
    void anOrganisationReadsItsOwnTrailWithoutTheScoresBeforeTheReport() {
        trail.append(TRJ_1, Act.of(TrailAct.REFUSED, Who.of(LEAD), "TakeDecision"));
        trail.append(TRJ_1, Act.of(TrailAct.REFUSED, Who.of(OWN), "HANDED"));

        assertThat(reading.page(TRJ_1, PageRequest.of(0, 10), OWN))
                .extracting(Shown::readable)
                .containsExactly(false, false, false, true);
        assertThat(reading.page(TRJ_1, PageRequest.of(0, 10), OFFICE))
                .extracting(Shown::readable)
                .containsOnly(true);
    }

    @Test
    void nobodyElseReadsIt() {
        assertThatThrownBy(() -> reading.page(TRJ_1, PageRequest.of(0, 10), FOREIGN))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(ProblemKind.NOT_FOUND));
        assertThatThrownBy(() -> checking.check(TRJ_1, null, FOREIGN)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> features.get(DownloadingDossier.class).begin(TRJ_1, FOREIGN))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> reading.page(TRJ_1, PageRequest.of(0, 10), LEAD))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(ProblemKind.FORBIDDEN));
    }

    @Test
    void theOfficeIsNotedOnceADayAndNobodyElse() {
        visits.reading(TRJ_1, OFFICE);
        visits.reading(TRJ_1, OFFICE);
        visits.reading(TRJ_1, OWN);
        visits.reading(TRJ_1, caller("acc_office-b", Role.OFFICE, null));

        assertThat(told())
                .filteredOn(entry -> entry.act() == TrailAct.READ)
                .extracting(TrailEntry::account)
                .containsExactly("acc_office", "acc_office-b");
    }

    @Test
    void whoIsTurnedAwayIsNotedOnceAnHour() {
        visits.refused(TRJ_1, FOREIGN, "GET /trajectories/{id}", true);
        visits.refused(TRJ_1, FOREIGN, "GET /trajectories/{id}", true);
        visits.refused(TRJ_1, OWN, "GET /trajectories/{id}/report", true);
        visits.refused(TRJ_1, LEAD, "POST /trajectories/{id}/withdrawal", false);

        assertThat(told())
                .filteredOn(entry -> entry.act() == TrailAct.REFUSED)
                .extracting(TrailEntry::account)
                .containsExactly("acc_else", "acc_lead");
    }

    @Test
    void aDocumentThatWasChangedOrIsGoneIsNamed() {
        String id = String.valueOf(told().get(1).reference());
        Query document = Query.query(Criteria.where("_id").is(id));
        features.mongo().updateFirst(document, new Update().set("content.scores.0.score", 4), Submission.class);
        assertThat(checking.check(TRJ_1, null, OFFICE).faults())
                .containsExactly(new Found(Fault.DOCUMENT_TAMPERED, 2, 2, id));

        features.mongo().remove(document, Submission.class);

        assertThat(checking.check(TRJ_1, null, OFFICE).faults())
                .containsExactly(new Found(Fault.DOCUMENT_MISSING, 2, 2, id));
    }

    @Test
    void aDocumentOfWhichNothingIsToldIsNamed() {
        String id = String.valueOf(told().get(1).reference());
        features.mongo().remove(Query.query(Criteria.where("reference").is(id)), TrailEntry.class);

        assertThat(checking.check(TRJ_1, null, OFFICE).faults())
                .containsExactly(new Found(Fault.CUT_OFF, 2, 2, null), new Found(Fault.DOCUMENT_UNTOLD, 0, 0, id));
    }

    @Test
    void aCopyThatWasKeptShowsATrailThatWasWrittenAnew() {
        String kept = told().get(1).hash();

        assertThat(checking.check(TRJ_1, new Copy(2, kept), OWN).intact()).isTrue();
        assertThat(checking.check(TRJ_1, new Copy(2, "0".repeat(64)), OWN).faults())
                .extracting(Found::fault)
                .containsExactly(Fault.UNLIKE_COPY);
    }

    @Test
    void theFileHoldsWhatItsReaderMayReadAndItsChecksumsHold() throws IOException {
        Map<String, byte[]> office = files(OFFICE);
        Map<String, byte[]> own = files(OWN);

        assertThat(office.keySet())
                .anySatisfy(name -> assertThat(name).startsWith("submissions/001-ScoreNorms-"))
                .contains("README.txt", "trail.json", "SHA256SUMS");
        assertThat(own.keySet()).containsExactly("README.txt", "trail.json", "SHA256SUMS");
        for (Map<String, byte[]> files : List.of(office, own)) {
            Map<String, String> sums = new LinkedHashMap<>();
            for (String line : text(files, "SHA256SUMS").split("\n", -1)) {
                if (!line.isEmpty()) {
                    sums.put(line.substring(66), line.substring(0, 64));
                }
            }
            assertThat(sums.keySet())
                    .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                            .filter(name -> !name.equals("SHA256SUMS"))
                            .toList());
            sums.forEach((name, sum) ->
                    assertThat(Sha256.of(text(files, name))).as(name).isEqualTo(sum));
        }
    }

    @Test
    void whatIsInTheFileCanBeCheckedByAnybodyAsItsReadmeSays() throws IOException {
        for (Caller reader : List.of(OFFICE, OWN)) {
            Map<String, byte[]> files = files(reader);
            JsonNode written = JSON.readTree(text(files, "trail.json"));
            String previous = "0".repeat(64);
            int place = 0;
            for (JsonNode entry : written.get("entries")) {
                place++;
                assertThat(entry.get("sequence").asInt()).isEqualTo(place);
                assertThat(entry.get("previous").asString()).isEqualTo(previous);
                previous = entry.get("hash").asString();
                if (!entry.has("withheld")) {
                    ((ObjectNode) entry).remove("hash");
                    assertThat(sorted(entry)).isEqualTo(previous);
                }
            }
            assertThat(written.get("head").get("sequence").asInt()).isEqualTo(place);
            assertThat(written.get("head").get("hash").asString()).isEqualTo(previous);
            files.keySet().stream()
                    .filter(name -> name.startsWith("submissions/"))
                    .map(name -> JSON.readTree(text(files, name)))
                    .forEach(document -> assertThat(sorted(document.get("content")))
                            .isEqualTo(document.get("hash").asString()));
        }
        assertThat(told()).last().satisfies(entry -> assertThat(entry.act()).isEqualTo(TrailAct.DOWNLOADED));
    }

    private static String sorted(JsonNode tree) {
        return Sha256.of(JSON.writeValueAsString(JSON.convertValue(tree, Map.class)));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> files(Caller caller) throws IOException {
        DownloadingDossier downloading = features.get(DownloadingDossier.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        downloading.begin(TRJ_1, caller);
        downloading.write(TRJ_1, caller, Locale.ENGLISH, out);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
