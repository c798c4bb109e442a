package org.keurwerk.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.OutcomeRule;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.NormScore;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionState;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.TaskView;
import org.keurwerk.audit.worklist.Urgency;
import org.keurwerk.contracts.audit.Scope;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A dossier as the use cases would hand it to a page: the framework is the real one, the rest is made up. */
public final class Dossiers {

    public static final LocalDate TODAY = LocalDate.of(2021, 2, 23);
    public static final Instant NOW = Instant.parse("2021-02-23T09:42:00Z");
    public static final String TASK = "task-1";
    public static final Framework KIB = framework("frameworks/kib-1.yaml");

    private Dossiers() {}

    public static Caller caller(Role role) {
        return new Caller(
                "acc_" + role.name(),
                role.name().toLowerCase(java.util.Locale.ROOT),
                "Rol (demo)",
                "rol@example.org",
                Set.of(role),
                role == Role.ORGANISATION ? "org_1" : null);
    }

    public static Role roleFor(TaskKind kind) {
        return switch (kind.actor()) {
            case ORGANISATION -> Role.ORGANISATION;
            case LEAD_AUDITOR, EACH_AUDITOR -> Role.AUDITOR;
            case OFFICE -> Role.OFFICE;
            case DIRECTOR -> Role.DIRECTOR;
        };
    }

    public static Trajectory trajectory() {
        return new Trajectory(
                "trj_1",
                "org_1",
                "Bibliotheek Voorbeeld-Noord",
                "Voorbeeldstad",
                List.of(Scope.LIBRARY, Scope.POI),
                "KIB",
                "I",
                "2021-Q1",
                null,
                "acc_ORGANISATION",
                "key",
                NOW,
                Phase.REPORT,
                List.of(new Trajectory.PhaseEntry(Phase.APPLICATION, LocalDate.of(2020, 7, 1))),
                new Trajectory.Intake("XL", 4, 180.5, 25),
                new Trajectory.Team("acc_AUDITOR", List.of("acc_co")),
                new Trajectory.Team("acc_AUDITOR", List.of("acc_co")),
                List.of(),
                new Trajectory.Visit("vis_1", 0, List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10))),
                KIB.norms().stream()
                        .map(norm -> new NormScore(norm.id(), 81.3, 75.0, 55))
                        .toList(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                1);
    }

    public static HumanTask task(TaskKind kind, boolean taken) {
        Set<String> candidates = kind.actor().shared()
                ? Set.of(kind.actor() == Actor.OFFICE ? "role_office" : "role_director")
                : Set.of();
        String assignee =
                kind.actor().shared() && !taken ? null : "acc_" + roleFor(kind).name();
        return new HumanTask(TASK, kind, "trj_1", assignee, candidates, LocalDate.of(2021, 2, 24), NOW);
    }

    public static TaskSummary summary(TaskKind kind) {
        HumanTask task = task(kind, true);
        return new TaskSummary(task, trajectory(), 1, Urgency.DUE, false, false);
    }

    public static TaskView view(TaskKind kind, Map<String, Object> content) {
        HumanTask task = task(kind, true);
        Asked asked = new Asked(task, trajectory(), KIB, "acc_" + roleFor(kind).name(), TODAY);
        return new TaskView(summary(kind), asked, Optional.empty(), content, context(kind));
    }

    public static Submission submission(TaskKind kind, Map<String, Object> content, @Nullable String hash) {
        return new Submission(
                "sub_1",
                TASK,
                kind,
                "trj_1",
                "org_1",
                "acc_" + roleFor(kind).name(),
                hash == null ? SubmissionState.DRAFT : SubmissionState.SUBMITTED,
                content,
                1,
                NOW,
                hash == null ? null : NOW,
                hash,
                false,
                hash != null,
                1);
    }

    public static Map<String, Object> context(TaskKind kind) {
        Report report = new Report(
                "rep_1",
                "trj_1",
                "Een goed beeld.",
                List.of(new Report.Finding("5", "Sterk aanbod.", "Bereik jongeren.")),
                TODAY,
                TODAY,
                new Report.Response(false, List.of(new Report.Remark("5", "Dit klopt niet.")), TODAY),
                List.of(),
                null,
                null,
                1);
        return switch (kind) {
            case CHECK_INTAKE ->
                Map.of(
                        "proposedCategory",
                        "XL",
                        "proposedHalfDays",
                        4,
                        "intake",
                        Map.of("branches", 25, "staffFte", 180.5));
            case COMPOSE_TEAM ->
                Map.of(
                        "auditors",
                        List.of(Map.of("username", "een", "name", "Een"), Map.of("username", "twee", "name", "Twee")),
                        "declined",
                        List.of(Map.of("account", "acc_drie", "remarks", "Geen tijd.")));
            case DECLARE_INDEPENDENCE -> Map.of("lead", true);
            case PROPOSE_VISIT_DATES -> Map.of("daysNeeded", 2, "quarterFrom", "2021-01-01", "quarterTo", "2021-03-31");
            case CHOOSE_VISIT_DATE -> Map.of("options", List.of(List.of("2021-02-09", "2021-02-10")));
            case SCORE_NORMS -> Map.of("ownJudgements", Map.of("1.1", 3));
            case CONSOLIDATE_SCORES ->
                Map.of("ownJudgements", Map.of("1.1", 3), "sheets", List.of(sheet("Lead", 3), sheet("Co", 2)));
            case RESPOND_TO_CONCEPT, FINALISE_REPORT -> Map.of("report", report);
            case TAKE_DECISION -> Map.of("report", report, "proposedOutcome", "CERTIFIED");
            default -> Map.of();
        };
    }

    private static Map<String, Object> sheet(String name, int score) {
        return Map.of(
                "auditor",
                "acc_" + name,
                "name",
                name,
                "scores",
                List.of(Map.of("subNorm", "1.1", "score", score, "rationale", "Omdat.", "phase", "DO")));
    }

    /** Rows for every sub-norm, filled as given. */
    public static List<Map<String, Object>> rows(Map<String, Object> filled) {
        return IntStream.range(0, KIB.subNorms().size())
                .mapToObj(index -> {
                    Map<String, Object> row = new java.util.LinkedHashMap<>(filled);
                    row.put("subNorm", KIB.subNorms().get(index).id());
                    return row;
                })
                .toList();
    }

    private record File(
            String key,
            String version,
            Map<String, String> name,
            LocalDate validFrom,
            LocalDate validTo,
            boolean illustrative,
            Set<Scope> scopes,
            OutcomeRule rule,
            List<Framework.Norm> norms) {}

    public static Framework framework(String path) {
        try (InputStream in = Dossiers.class.getClassLoader().getResourceAsStream(path)) {
            File file = YAMLMapper.builder().build().readValue(in, File.class);
            return new Framework(
                    Framework.idOf(file.key(), file.version()),
                    file.key(),
                    file.version(),
                    file.name(),
                    file.validFrom(),
                    file.validTo(),
                    file.illustrative(),
                    file.scopes(),
                    file.rule(),
                    file.norms(),
                    "hash",
                    1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
