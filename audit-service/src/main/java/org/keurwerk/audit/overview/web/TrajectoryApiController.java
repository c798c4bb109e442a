package org.keurwerk.audit.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.overview.TrajectoryOverview;
import org.keurwerk.audit.overview.TrajectoryOverview.Line;
import org.keurwerk.audit.overview.TrajectoryOverview.Lines;
import org.keurwerk.audit.overview.TrajectoryOverview.Whole;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.FindingTrajectories;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.Confidentiality;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trajectories that the caller may see, and what was submitted in them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Trajectories")
class TrajectoryApiController {

    private final TrajectoryOverview overview;
    private final ReadingAnswers answers;
    private final Frameworks frameworks;
    private final TrajectoryProcess process;
    private final Confidentiality confidentiality;

    TrajectoryApiController(
            TrajectoryOverview overview,
            ReadingAnswers answers,
            Frameworks frameworks,
            TrajectoryProcess process,
            Confidentiality confidentiality) {
        this.overview = overview;
        this.answers = answers;
        this.frameworks = frameworks;
        this.process = process;
        this.confidentiality = confidentiality;
    }

    /** A page of trajectories. */
    record TrajectoryList(List<TrajectoryJson.Summary> items, int page, int size, long total) {}

    @GetMapping("/trajectories")
    @Operation(summary = "Search the trajectories that the caller may see")
    TrajectoryList search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) TrajectoryOverview.@Nullable Status status,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.of(page, size);
        Lines lines = overview.lines(
                new FindingTrajectories.Search(q, phase(phase), organisation, page, size), status, Caller.current());
        List<TrajectoryJson.Summary> items =
                lines.items().stream().map(TrajectoryJson::summary).toList();
        return new TrajectoryList(items, page, size, lines.total());
    }

    private static @Nullable Phase phase(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String allowed = Arrays.stream(Phase.values()).map(Enum::name).collect(Collectors.joining(", "));
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.BAD_PARAMETER, List.of(FieldProblem.of("phase", "invalid", allowed))));
    }

    @GetMapping("/trajectories/{id}")
    @Operation(summary = "One trajectory, whole")
    TrajectoryJson.Detail trajectory(@PathVariable TrajectoryId id) {
        Caller caller = Caller.current();
        Whole whole = overview.whole(id, caller);
        Line line = whole.line();
        return TrajectoryJson.detail(
                whole,
                frameworks.pinned(
                        line.trajectory().framework(), line.trajectory().frameworkVersion()),
                process.activeSteps(id).stream()
                        .filter(step -> confidentiality.showsStep(step, caller))
                        .collect(Collectors.toSet()),
                LocaleContextHolder.getLocale().getLanguage());
    }

    /** What was submitted, as it was frozen. */
    record FrozenSubmission(
            SubmissionId id,
            TaskId taskId,
            String kind,
            TrajectoryId trajectoryId,
            OrganisationId organisationId,
            AccountId author,
            String state,
            Map<String, Object> content,
            long version,
            Instant savedAt,
            @Nullable Instant submittedAt,
            @Nullable String hash,
            boolean late,
            boolean settled) {

        static FrozenSubmission of(Submission submission) {
            return new FrozenSubmission(
                    submission.id(),
                    submission.taskId(),
                    constantName(submission.kind()),
                    submission.trajectoryId(),
                    submission.organisationId(),
                    submission.author(),
                    submission.state().name(),
                    submission.content(),
                    submission.version(),
                    submission.savedAt(),
                    submission.submittedAt(),
                    submission.hash(),
                    submission.late(),
                    submission.settled());
        }

        /** {@code CheckIntake} is {@code CHECK_INTAKE} here, as it was when this address was published. */
        private static String constantName(TaskKind kind) {
            return kind.key().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        }
    }

    @GetMapping("/submissions/{id}")
    @Operation(summary = "What was submitted, as it was frozen")
    FrozenSubmission submission(@PathVariable SubmissionId id) {
        return FrozenSubmission.of(answers.one(id, Caller.current()));
    }
}
