package org.keurwerk.audit;

import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.complaint.ComplaintSamples;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.objection.ObjectionSamples;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.suspension.SuspensionSamples;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Copy;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.SubmissionState;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.TaskView;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.audit.worklist.Urgency;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;

/** One dossier in the middle of its reporting, in a store, with the real features on it: what they make of it is what pages and API show. */
public final class Dossiers {

    public static final LocalDate TODAY = LocalDate.of(2021, 2, 23);
    public static final Instant NOW = Instant.parse("2021-02-23T09:42:00Z");
    public static final TaskId TASK = new TaskId("task-1");

    /** The features, with the dossier in their store. */
    public static final Features FEATURES = Features.shipped(new StandingClock(NOW.toString()));

    public static final Framework KIB = FEATURES.framework();

    static {
        fill();
    }

    private Dossiers() {}

    private static void fill() {
        FEATURES.get(Trajectories.class).begin(trajectory());
        Accounts accounts = FEATURES.get(Accounts.class);
        accounts.insert(account("AUDITOR", "Lead auditor (demo)"));
        accounts.insert(account("co", "Co-auditor (demo)"));
        FEATURES.proposals.put(
                TASK, Map.of("proposedCategory", "XL", "proposedHalfDays", 4, "proposedOutcome", "CERTIFIED"));
        Intakes intakes = FEATURES.get(Intakes.class);
        intakes.fill(TRJ_1, 180.5, 25);
        intakes.accept(TRJ_1, "XL", 4, LocalDate.of(2020, 7, 20));
        PlanningSamples.composed(FEATURES.get(Teams.class), TRJ_1, "acc_AUDITOR", "acc_co");
        PlanningSamples.agreed(FEATURES.get(Visits.class), TRJ_1, "2021-02-09", "2021-02-10");
        said(
                Kinds.INTAKE,
                "acc_ORGANISATION",
                "2020-07-14T08:00:00Z",
                Map.of("contactName", "Contact (voorbeeld)", "branches", 25, "staffFte", 180.5));
        said(
                Kinds.DECLARE_INDEPENDENCE,
                "acc_drie",
                "2020-08-01T08:00:00Z",
                Map.of("accepted", false, "independent", true, "remarks", "Geen tijd."));
        said(
                Kinds.SELF_EVALUATION,
                "acc_ORGANISATION",
                "2020-12-28T08:00:00Z",
                Map.of(
                        "ambitions",
                        "Meer lezers.",
                        "bottlenecks",
                        "Te weinig geld.",
                        "answers",
                        rows(Map.of("situation", "Op orde.", "judgement", 3))));
        said(Kinds.SCORE_NORMS, "acc_AUDITOR", "2021-02-12T08:00:00Z", scored(3));
        said(Kinds.SCORE_NORMS, "acc_co", "2021-02-13T08:00:00Z", scored(2));
        FEATURES.get(Scores.class)
                .consolidate(
                        TRJ_1,
                        1,
                        KIB.norms().stream()
                                .map(norm -> new NormScore(norm.id(), 81.3, 75.0, 55))
                                .toList(),
                        LocalDate.of(2021, 2, 20));
        SuspensionSamples.open(FEATURES.mongo(), TRJ_1, "2021-02-01", "2021-08-20");
        ReportSamples.writeWithPoint(FEATURES.mongo(), TRJ_1, "2021-02-22", "Leg vast wie bij uitval wat doet.");
        ComplaintSamples.open(FEATURES.mongo(), TRJ_1, "2021-02-15", "acc_OFFICE");
        ObjectionSamples.open(FEATURES.mongo(), TRJ_1, "2021-02-15");
        ReportSamples.respondBy(FEATURES.mongo(), TRJ_1, "2021-03-08");
        ReportSamples.respond(FEATURES.mongo(), TRJ_1, "2021-02-23", "Dit klopt niet.");
    }

    private static Map<String, Object> scored(int score) {
        return Map.of("scores", rows(Map.of("score", score, "rationale", "Omdat.", "phase", "DO")));
    }

    private static void said(TaskKind kind, String author, String at, Map<String, Object> content) {
        FEATURES.mongo().insert(SubmissionSamples.submitted(kind, TRJ_1, author, at, content));
    }

    private static Account account(String username, String name) {
        return AccountSamples.named(username, name, Role.AUDITOR);
    }

    public static Caller caller(Role role) {
        return new Caller(
                new AccountId("acc_" + role.name()),
                role.name().toLowerCase(Locale.ROOT),
                "Rol (demo)",
                "rol@example.org",
                Set.of(role),
                role == Role.ORGANISATION ? ORG_1 : null);
    }

    /** All kinds of task that there are. */
    public static List<TaskKind> kinds() {
        return FEATURES.get(Forms.class).all().stream().map(TaskForm::kind).toList();
    }

    public static Role roleFor(TaskKind kind) {
        return switch (actor(kind)) {
            case ORGANISATION -> Role.ORGANISATION;
            case LEAD_AUDITOR, EACH_AUDITOR, ADVISER -> Role.AUDITOR;
            case OFFICE, HANDLER -> Role.OFFICE;
            case BOARD -> Role.BOARD;
            case DIRECTOR -> Role.DIRECTOR;
        };
    }

    private static Actor actor(TaskKind kind) {
        return FEATURES.get(Forms.class).of(kind).actor();
    }

    public static Trajectory trajectory() {
        return TrajectorySamples.trajectory("trj_1")
                .in(Phase.APPLICATION, "2020-07-01")
                .in(Phase.INTAKE, "2020-07-01")
                .in(Phase.PLANNING, "2020-07-20")
                .in(Phase.SELF_EVALUATION, "2020-10-01")
                .in(Phase.VISIT, "2020-12-28")
                .in(Phase.REPORT, "2021-02-11")
                .seenBy("acc_AUDITOR", "acc_co")
                .build();
    }

    public static HumanTask task(TaskKind kind, boolean taken) {
        boolean shared = actor(kind).shared();
        Set<String> candidates = shared ? Set.of(roleFor(kind).party()) : Set.of();
        String assignee = shared && !taken ? null : "acc_" + roleFor(kind).name();
        return new HumanTask(
                TASK,
                kind,
                TRJ_1,
                assignee == null ? null : new AccountId(assignee),
                candidates,
                LocalDate.of(2021, 2, 24),
                NOW);
    }

    public static TaskSummary summary(TaskKind kind) {
        return summary(kind, true, 1, Urgency.DUE, false);
    }

    /** A line of a list. */
    public static TaskSummary summary(TaskKind kind, boolean taken, int daysLeft, Urgency urgency, boolean claimable) {
        return new TaskSummary(task(kind, taken), actor(kind), trajectory(), daysLeft, urgency, claimable, false);
    }

    /** A task as its doer opens it; without content nothing was saved yet. */
    public static OpenedTask opened(TaskKind kind, @Nullable Map<String, Object> content) {
        Asked asked = new Asked(
                task(kind, true),
                trajectory(),
                KIB,
                new AccountId("acc_" + roleFor(kind).name()),
                TODAY);
        return new OpenedTask(
                asked,
                FEATURES.get(Forms.class).of(kind),
                Optional.ofNullable(content).map(saved -> submission(kind, saved, null)),
                Copy.ANY);
    }

    /** What the real form makes of it. */
    public static TaskView view(TaskKind kind, @Nullable Map<String, Object> content) {
        return FEATURES.get(TaskWork.class).view(opened(kind, content), caller(roleFor(kind)));
    }

    /** With what the form of a kind begins. */
    public static Map<String, Object> beginning(TaskKind kind) {
        OpenedTask opened = opened(kind, null);
        return SubmissionSamples.map(opened.form().beginning(opened.asked()));
    }

    public static Submission submission(TaskKind kind, Map<String, Object> content, @Nullable String hash) {
        return new Submission(
                new SubmissionId("sub_1"),
                TASK,
                kind.key(),
                TRJ_1,
                ORG_1,
                new AccountId("acc_" + roleFor(kind).name()),
                hash == null ? SubmissionState.DRAFT : SubmissionState.SUBMITTED,
                content,
                1,
                NOW,
                hash == null ? null : NOW,
                hash,
                false,
                null,
                hash != null,
                null,
                false,
                null,
                null,
                1);
    }

    /** Rows for every sub-norm, filled as given. */
    public static List<Map<String, Object>> rows(Map<String, Object> filled) {
        return IntStream.range(0, KIB.subNorms().size())
                .mapToObj(index -> {
                    Map<String, Object> row = new LinkedHashMap<>(filled);
                    row.put("subNorm", KIB.subNorms().get(index).id());
                    return row;
                })
                .toList();
    }
}
