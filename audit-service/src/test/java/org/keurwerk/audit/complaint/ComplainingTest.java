package org.keurwerk.audit.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.complaint.AnswerComplaintForm.Answer;
import org.keurwerk.audit.complaint.AppointHandlerForm.Appointment;
import org.keurwerk.audit.complaint.ChangingComplaint.AddToComplaint;
import org.keurwerk.audit.complaint.ChangingComplaint.AskForView;
import org.keurwerk.audit.complaint.ChangingComplaint.TakeBackComplaint;
import org.keurwerk.audit.complaint.FilingComplaint.FileComplaint;
import org.keurwerk.audit.complaint.ReadingComplaints.Case;
import org.keurwerk.audit.complaint.ReadingComplaints.State;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Confidentiality;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/** A complaint from the organisation that makes it to its answer, in the dossier: who may do what, who reads it, by when. */
class ComplainingTest {

    private final Features features = Features.small(new StandingClock("2021-04-06T08:00:00Z"));
    private final FilingComplaint filing = features.get(FilingComplaint.class);
    private final ChangingComplaint changing = features.get(ChangingComplaint.class);
    private final ReadingComplaints reading = features.get(ReadingComplaints.class);
    private final Complaints complaints = features.get(Complaints.class);
    private final AppointHandlerForm appoint = features.get(AppointHandlerForm.class);
    private final AnswerComplaintForm answer = features.get(AnswerComplaintForm.class);
    private final Caller organisation = caller("acc_org", Role.ORGANISATION, TrajectorySamples.ORGANISATION);
    private final Caller office = caller("acc_office", Role.OFFICE, null);
    private final Caller auditor = caller(TrajectorySamples.LEAD, Role.AUDITOR, null);

    @BeforeEach
    void aTrajectoryWithATeamAndPeopleWhoHandle() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1")
                        .in(Phase.VISIT, "2021-03-01")
                        .seenBy(TrajectorySamples.LEAD)
                        .build());
        PlanningSamples.composed(features.get(Teams.class), TRJ_1, TrajectorySamples.LEAD);
        Accounts accounts = features.get(Accounts.class);
        accounts.save(AccountSamples.named("office", "Bureau", Role.OFFICE));
        accounts.save(AccountSamples.named("board", "Bestuur", Role.BOARD));
        accounts.save(AccountSamples.named("lead", "Leadauditor", Role.AUDITOR));
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void anOrganisationComplainsAndIsToldByWhenItHearsMore() {
        ComplaintId id = file();

        Case one = reading.of(id, organisation);
        assertThat(one.state()).isEqualTo(State.FILED);
        assertThat(one.acknowledgeBy()).as("five working days").isEqualTo("2021-04-13");
        assertThat(one.answerBy()).as("six weeks").isEqualTo("2021-05-18");
        assertThat(complaints.untold()).as("the process knows").isEmpty();
        verify(process()).complaintMade(TRJ_1, 1, new OrganisationId(TrajectorySamples.ORGANISATION));
    }

    @Test
    void aSecondComplaintAboutTheSameIsAddedToTheFirstInstead() {
        ComplaintId id = file();

        refused(this::file, "about", "complaint-open", "2021-04-06");
        changing.add(id, new AddToComplaint("En nog iets."), organisation);

        assertThat(reading.of(id, organisation).additions()).singleElement().satisfies(said -> assertThat(said.text())
                .isEqualTo("En nog iets."));
        assertThat(appoint.view(asked(Kinds.APPOINT_HANDLER, "acc_office")).additions())
                .containsExactly("En nog iets.");
    }

    @Test
    void aComplaintAboutNoneInParticularLiesInADossierThatHasNoOtherAndSaysSo() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_2")
                        .scopes(Scope.CULTURE)
                        .in(Phase.VISIT, "2021-03-01")
                        .build());
        file();

        ComplaintId general = filing.file(null, said(), organisation);

        assertThat(reading.of(general, organisation).trajectoryId()).isNull();
        assertThat(reading.dossierOf(general, office)).isEqualTo(new TrajectoryId("trj_2"));
        assertThat(reading.in(new TrajectoryId("trj_2"), office)).isEmpty();
        refused(() -> filing.file(null, said(), organisation), "about", "complaint-open", "2021-04-06");
    }

    @Test
    void anOrganisationWithoutADossierIsToldWhatToDo() {
        Caller other = caller("acc_other", Role.ORGANISATION, "org_2");

        refused(() -> filing.file(null, said(), other), "about", "complaint-no-dossier", null);
        assertThat(kind(() -> filing.file(TRJ_1, said(), other))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(kind(() -> filing.file(TRJ_1, said(), office))).isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void whoeverTookPartInTheTrajectoryIsNotNamedAndTheAttemptIsRecorded() {
        file();
        AccountId officeId = idOf("office");
        said(Kinds.CHECK_INTAKE, officeId.value(), "2020-08-01T09:00:00Z", Map.of());

        assertThat(appoint.check(new Appointment("office"), asked(Kinds.APPOINT_HANDLER, officeId.value())))
                .containsExactly(FieldProblem.of("handler", "handler-took-part"));
        assertThat(appoint.check(new Appointment("lead"), asked(Kinds.APPOINT_HANDLER, officeId.value())))
                .as("an auditor handles no complaints")
                .containsExactly(FieldProblem.of("handler", "handler-unknown"));
        said(Kinds.CHECK_INTAKE, idOf("board").value(), "2021-04-07T09:00:00Z", Map.of());
        assertThat(appoint.check(new Appointment("board"), asked(Kinds.APPOINT_HANDLER, officeId.value())))
                .as("what came after the complaint is not what it is about")
                .isEmpty();

        assertThat(features.get(RefusedAttempts.class).in(TRJ_1, office))
                .singleElement()
                .satisfies(attempt -> {
                    assertThat(attempt.what()).isEqualTo("AppointHandler");
                    assertThat(attempt.reasons().get(0).rule()).isEqualTo("TOOK_PART");
                    assertThat(attempt.reasons().get(0).about()).isEqualTo(officeId);
                });
    }

    @Test
    void whoeverWasInvolvedDoesNotAnswerHoweverTheyCameToHaveTheTask() {
        file();
        said(Kinds.CHECK_INTAKE, "acc_office", "2020-08-01T09:00:00Z", Map.of());

        assertThat(kind(() -> answer.check(founded(true), asked(Kinds.ANSWER_COMPLAINT, "acc_office"))))
                .isEqualTo(new ProblemKind("not-independent", 403));
        assertThat(answer.check(
                        founded(false),
                        asked(Kinds.ANSWER_COMPLAINT, idOf("board").value())))
                .containsExactly(FieldProblem.of("uninvolved", "handler-involved"));
        assertThat(features.get(RefusedAttempts.class).in(TRJ_1, office)).hasSize(1);
    }

    @Test
    void itIsAnsweredOnceByWhoWasNamedAndTheOrganisationReadsIt() {
        ComplaintId id = file();
        appoint();
        assertThat(reading.of(id, organisation).handler()).isEqualTo("Bestuur");
        assertThat(answer.dueOn(TRJ_1, LocalDate.parse("2021-04-09"), features.get(Terms.class)))
                .as("counted from the day on which it was made")
                .isEqualTo("2021-05-18");

        answer.follow(founded(true), answered(Kinds.ANSWER_COMPLAINT));
        answer.follow(new Answer(true, Verdict.UNFOUNDED, "Toch niet.", null), answered(Kinds.ANSWER_COMPLAINT));

        Case one = reading.of(id, organisation);
        assertThat(one.state()).isEqualTo(State.ANSWERED);
        assertThat(one.verdict()).isEqualTo(Verdict.FOUNDED);
        assertThat(one.measures()).isEqualTo("Wij bellen voortaan terug.");
        assertThat(kind(() -> changing.add(id, new AddToComplaint("Te laat"), organisation)))
                .isEqualTo(ChangingComplaint.COMPLAINT_OVER);
        assertThat(kind(() -> changing.takeBack(id, new TakeBackComplaint("Te laat"), organisation)))
                .isEqualTo(ChangingComplaint.COMPLAINT_OVER);
        assertThat(complaints.last(TRJ_1)).map(Complaint::isOpen).contains(false);
        file();
        assertThat(complaints.known(TRJ_1).sequence()).as("another may follow").isEqualTo(2);
    }

    @Test
    void theOrganisationTakesItBackAndTheProcessIsToldOnce() {
        ComplaintId id = file();

        assertThat(kind(() -> changing.takeBack(id, new TakeBackComplaint("Nee"), office)))
                .isEqualTo(ProblemKind.FORBIDDEN);
        changing.takeBack(id, new TakeBackComplaint("Opgelost"), organisation);
        changing.takeBack(id, new TakeBackComplaint("Opgelost"), organisation);

        assertThat(reading.of(id, organisation).withdrawnBecause()).isEqualTo("Opgelost");
        verify(process(), times(1)).complaintTakenBack(TRJ_1);
    }

    @Test
    void auditorsDoNotLearnOfItUntilTheHandlerAsksOneOfThem() {
        ComplaintId id = file();
        appoint();
        put("task-1", Kinds.ANSWER_COMPLAINT, idOf("board").value());
        Confidentiality confidentiality = features.get(Confidentiality.class);
        OpenTasks open = features.get(OpenTasks.class);
        assertThat(kind(() -> reading.of(id, auditor))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(kind(() -> reading.all(auditor))).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(open.in(TRJ_1, auditor)).isEmpty();
        assertThat(open.in(TRJ_1, office)).hasSize(1);
        assertThat(confidentiality.showsStep("UserTask_AnswerComplaint", auditor))
                .isFalse();
        assertThat(confidentiality.showsModel("<bpmn:userTask id=\"UserTask_AnswerComplaint\" />", auditor))
                .isFalse();
        assertThat(confidentiality.showsModel("<bpmn:userTask id=\"UserTask_Intake\" />", auditor))
                .isTrue();

        Caller handler = caller(idOf("board").value(), Role.BOARD, null);
        changing.ask(id, new AskForView("lead", "Klopt dat?"), handler);

        verify(process()).viewAsked(TRJ_1, idOf("lead"));
        put("task-2", Kinds.GIVE_VIEW, idOf("lead").value());
        Caller lead = caller(idOf("lead").value(), Role.AUDITOR, null);
        assertThat(features.get(GiveViewForm.class)
                        .view(asked(Kinds.GIVE_VIEW, lead.accountId().value())))
                .satisfies(view -> {
                    assertThat(view.question()).isEqualTo("Klopt dat?");
                    assertThat(view.views()).as("what others were asked").isEmpty();
                });
        refused(
                () -> changing.ask(id, new AskForView("lead", "Nog eens?"), handler),
                "auditor",
                "view-asked-already",
                null);
        refused(() -> changing.ask(id, new AskForView("board", "U?"), handler), "auditor", "view-of-whom", null);
        assertThat(kind(() -> changing.ask(id, new AskForView("lead", "?"), office)))
                .as("only who handles it asks")
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void whatACrashLeavesBetweenTheDossierAndTheProcessIsToldLater() {
        ComplaintId id = file();
        appoint();
        complaints.ask(id, new Complaint.AskedView(idOf("lead"), "Klopt dat?", LocalDate.parse("2021-04-10"), false));
        TellingComplaints telling = features.get(TellingComplaints.class);

        telling.sweep();
        telling.sweep();

        verify(process(), times(1)).viewAsked(TRJ_1, idOf("lead"));
        verify(process(), never()).complaintTakenBack(any());
        assertThat(complaints.untold()).isEmpty();
    }

    private ComplaintId file() {
        return filing.file(TRJ_1, said(), organisation);
    }

    private void appoint() {
        appoint.follow(new Appointment("board"), answered(Kinds.APPOINT_HANDLER));
    }

    private CaseProcesses process() {
        return features.get(CaseProcesses.class);
    }

    private AccountId idOf(String username) {
        return features.get(Accounts.class).named(username).orElseThrow().id();
    }

    private void put(String id, TaskKind kind, String account) {
        features.tasks.put(new HumanTask(
                new TaskId(id),
                kind,
                TRJ_1,
                new AccountId(account),
                Set.of(),
                LocalDate.parse("2021-05-18"),
                Instant.parse("2021-04-09T08:00:00Z")));
    }

    private void said(TaskKind kind, String author, String at, Map<String, Object> content) {
        features.mongo().insert(SubmissionSamples.submitted(kind, TRJ_1, author, at, content));
    }

    private Asked asked(TaskKind kind, String account) {
        return SubmissionSamples.asked(kind, features.get(Trajectories.class).known(TRJ_1), account, "2021-04-09");
    }

    private Answered answered(TaskKind kind) {
        return new Answered(
                SubmissionSamples.submitted(kind, TRJ_1, "acc_x", "2021-04-09T09:00:00Z", Map.of()),
                features.get(Trajectories.class).known(TRJ_1),
                features.framework());
    }

    private static Answer founded(boolean uninvolved) {
        return new Answer(uninvolved, Verdict.FOUNDED, "U hebt gelijk.", "Wij bellen voortaan terug.");
    }

    private static FileComplaint said() {
        return new FileComplaint("Wachten op antwoord", "Wij wachtten drie weken.", " ");
    }

    private static void refused(ThrowingCallable call, String field, String code, @Nullable String allowed) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                .isEqualTo(List.of(
                        allowed == null ? FieldProblem.of(field, code) : FieldProblem.of(field, code, allowed))));
    }

    private static ProblemKind kind(ThrowingCallable call) {
        ProblemKind[] kind = new ProblemKind[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> kind[0] = problem.kind());
        return kind[0];
    }

    private static Caller caller(String account, Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId(account),
                account,
                account,
                account + "@x.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }
}
