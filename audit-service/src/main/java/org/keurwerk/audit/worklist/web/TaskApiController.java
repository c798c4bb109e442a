package org.keurwerk.audit.worklist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.IfMatch;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.ChangedSince;
import org.keurwerk.audit.worklist.Copy;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.TaskView;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.web.Dates;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The caller's tasks: everything that the pages' forms do. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskApiController {

    private final OpenTasks open;
    private final TaskWork work;
    private final Forms forms;
    private final HandingOver handing;
    private final Wording wording;
    private final Dates dates;

    TaskApiController(OpenTasks open, TaskWork work, Forms forms, HandingOver handing, Wording wording, Dates dates) {
        this.wording = wording;
        this.dates = dates;
        this.open = open;
        this.work = work;
        this.forms = forms;
        this.handing = handing;
    }

    /** The caller's tasks. */
    record TaskList(List<TaskJson> items, int total) {}

    /** A task. */
    record TaskJson(
            TaskId id,
            String kind,
            TrajectoryId trajectoryId,
            String organisation,
            List<Scope> scopes,
            LocalDate dueOn,
            String urgency,
            @Nullable AccountId claimedBy,
            boolean claimable,
            boolean started,
            Instant createdOn) {

        static TaskJson of(TaskSummary line) {
            return new TaskJson(
                    line.task().id(),
                    line.task().kind().key(),
                    line.trajectory().id(),
                    line.trajectory().organisationName(),
                    line.trajectory().scopes(),
                    line.task().dueOn(),
                    line.urgency().name(),
                    line.task().assignee(),
                    line.claimable(),
                    line.started(),
                    line.task().createdAt());
        }
    }

    /** A task with what was typed so far (or what an empty form begins with), and what one must see to answer. */
    record TaskDetail(TaskJson task, ObjectNode draft, long version, Record context) {}

    /** A saved draft. */
    record SavedDraft(long version, Instant savedAt) {}

    /** A frozen submission. */
    record Submitted(
            SubmissionId submissionId,
            @Nullable String hash,
            @Nullable Instant submittedAt,
            boolean late) {}

    @GetMapping
    @Operation(summary = "My tasks, soonest due first")
    TaskList mine(
            @RequestParam(required = false) @Nullable TrajectoryId trajectory,
            @RequestParam(required = false) @Nullable String kind) {
        Caller caller = Caller.current();
        known(kind);
        List<TaskJson> items = (trajectory == null ? open.inbox(caller) : open.inbox(caller, trajectory))
                .stream()
                        .map(TaskJson::of)
                        .filter(task -> kind == null || task.kind().equals(kind))
                        .toList();
        return new TaskList(items, items.size());
    }

    private void known(@Nullable String kind) {
        List<String> kinds = forms.kinds().stream().map(TaskKind::key).sorted().toList();
        if (kind != null && !kinds.contains(kind)) {
            throw new ProblemException(
                    ProblemKind.BAD_PARAMETER, List.of(FieldProblem.of("kind", "invalid", String.join(", ", kinds))));
        }
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One task of mine, with its draft and what one must see to answer",
            description = "Its ETag is the version of the draft, for If-Match when it is saved or submitted.")
    ResponseEntity<TaskDetail> task(@PathVariable TaskId id) {
        Caller caller = Caller.current();
        TaskView view = work.view(work.open(id, caller), caller);
        long version = view.opened().version();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(version))
                .body(new TaskDetail(TaskJson.of(view.summary()), view.content(), version, view.view()));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a task that my role shares")
    TaskJson claim(@PathVariable TaskId id) {
        Caller caller = Caller.current();
        return TaskJson.of(work.view(work.claim(id, caller), caller).summary());
    }

    @PostMapping("/{id}/take-over")
    @Operation(
            summary = "Take a task that a colleague has",
            description =
                    "For whoever could have taken it first. What was typed so far comes along, and the colleague is told.")
    TaskJson takeOver(@PathVariable TaskId id) {
        Caller caller = Caller.current();
        handing.takeOver(id, caller);
        return TaskJson.of(work.view(work.open(id, caller), caller).summary());
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Give it back")
    TaskJson release(@PathVariable TaskId id) {
        Caller caller = Caller.current();
        return TaskJson.of(work.view(work.release(id, caller), caller).summary());
    }

    @PutMapping("/{id}/draft")
    @Operation(
            summary = "Save what was filled in so far, whole or in part; replaces the draft",
            description =
                    "With If-Match what somebody else changed since that version is kept, and what was changed here is put to it:"
                            + " the new version may say more than was sent. Only when both changed the same field, all is"
                            + " refused (412), naming for each such field who saved it and when, what is there and what was sent.")
    ResponseEntity<SavedDraft> save(
            @PathVariable TaskId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode content) {
        Submission saved = inWords(
                () -> work.saveDraft(work.openToWrite(id, Caller.current()).typedIn(copy(ifMatch)), content));
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(saved.version()))
                .body(new SavedDraft(saved.version(), saved.savedAt()));
    }

    @PostMapping("/{id}/submission")
    @Operation(
            summary = "Submit",
            description = "Freezes the content and ends the task. Safe to repeat with the same content."
                    + " With If-Match what somebody else changed since that version is handed in too, unless both changed the same"
                    + " field (412).")
    Submitted submit(
            @PathVariable TaskId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode content) {
        Submission frozen = inWords(() -> work.submit(id, Caller.current(), content, copy(ifMatch)));
        return new Submitted(frozen.id(), frozen.hash(), frozen.submittedAt(), frozen.late());
    }

    /** Who saved in between is told by name, and when in the time of the clock on the wall. */
    private <T> T inWords(Supplier<T> saving) {
        try {
            return saving.get();
        } catch (ChangedSince changed) {
            throw changed.inWords(wording::name, dates::moment, both -> wording.say("error.changed-since.both", both));
        }
    }

    private static Copy copy(@Nullable String ifMatch) {
        return new Copy(IfMatch.version(ifMatch), null);
    }
}
