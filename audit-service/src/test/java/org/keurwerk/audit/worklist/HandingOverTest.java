package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.ORG_2;
import static org.keurwerk.audit.TestIds.TRJ_1;

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
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Callers;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.AuditorSamples;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.audit.worklist.HandingOver.Told;
import org.keurwerk.audit.worklist.Substitutes.Known;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.mockito.Mockito;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A task goes to a colleague, or to whom the office gives it, and both are told. */
class HandingOverTest {

    private static final TaskId TASK = new TaskId("task-1");

    private final StandingClock clock = new StandingClock("2020-07-20T08:00:00Z");
    private final Features features = Features.small(clock);
    private final HandingOver handing = features.get(HandingOver.class);
    private final TaskWork work = features.get(TaskWork.class);
    private final Accounts accounts = features.get(Accounts.class);
    private final Caller office = caller("office", Role.OFFICE);
    private final Caller colleague = caller("colleague", Role.OFFICE);
    private final Caller director = caller("director", Role.DIRECTOR);
    private final Caller lead = caller("lead", Role.AUDITOR);
    private final Caller co = caller("co", Role.AUDITOR);
    private final Caller third = caller("third", Role.AUDITOR);

    @BeforeEach
    void aTrajectory() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").build());
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void aColleagueTakesOverWhatWasTypedComesAlongAndBothAreTold() {
        open(Kinds.CHECK_INTAKE, office, "role_office");
        work.saveDraft(work.open(TASK, office), typed("{\"remarks\":\"Bijna klaar.\"}"));

        assertThat(handing.heldByColleague(TASK, colleague))
                .hasValueSatisfying(held -> assertThat(held.holder()).isEqualTo(office.accountId()));
        handing.takeOver(TASK, colleague);

        assertThat(work.typedSoFar(work.open(TASK, colleague)).path("remarks").asString())
                .isEqualTo("Bijna klaar.");
        assertThat(refused(() -> work.open(TASK, office))).isEqualTo(TaskWork.CLAIMED_BY_ANOTHER);
        assertThat(handing.heldByColleague(TASK, office).orElseThrow().last())
                .hasValueSatisfying(last -> assertThat(last.by()).isEqualTo(colleague.accountId()));
        assertThat(handing.told(office)).extracting(Told::lost).containsExactly(true);
        assertThat(handing.told(colleague)).as("who did it knows").isEmpty();
        assertThat(features.get(Changes.class).of(office.accountId()).stream().map(Change::fields))
                .containsExactly(List.of(
                        new Changed("handedOver", "CheckIntake, Bibliotheek Voorbeeld-Noord", "Naam van colleague")));
    }

    @Test
    void afterTwoWeeksNobodyIsToldAnyMore() {
        open(Kinds.CHECK_INTAKE, office, "role_office");
        handing.takeOver(TASK, colleague);
        clock.moveTo("2020-08-04T08:00:00Z");

        assertThat(handing.told(office)).isEmpty();
    }

    @Test
    void whoMayNotDoItDoesNotTakeItOver() {
        open(Kinds.CHECK_INTAKE, office, "role_office");

        assertThat(refused(() -> handing.takeOver(TASK, director))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(handing.heldByColleague(TASK, director)).isEmpty();
        assertThat(handing.heldByColleague(TASK, office)).as("one's own").isEmpty();
    }

    @Test
    void whatIsRefusedClaimsNothing() {
        open(Kinds.CHECK_INTAKE, null, "role_office");

        assertThat(refused(() -> work.submit(TASK, office, typed("{\"auditCategory\":\"XL\"}"))))
                .isEqualTo(ProblemKind.INVALID);

        assertThat(features.tasks.open(TASK).orElseThrow().assignee()).isNull();
        assertThat(work.open(TASK, colleague).saved()).isPresent();
    }

    @Test
    void theOfficeGivesASharedTaskToWhomeverMayDoItOrBackToAll() {
        open(Kinds.CHECK_INTAKE, office, "role_office");

        assertThat(handing.heldBy(office.accountId()).get(0).others())
                .extracting(Account::username)
                .containsExactly("colleague");
        assertThat(refused(() -> handing.handOver(TASK, office.accountId(), director.accountId(), colleague)))
                .isEqualTo(HandingOver.NOT_HANDED_OVER);
        assertThat(refused(() -> handing.handOver(TASK, office.accountId(), colleague.accountId(), director)))
                .isEqualTo(ProblemKind.FORBIDDEN);
        handing.handOver(TASK, office.accountId(), colleague.accountId(), colleague);
        assertThat(assignee()).isEqualTo(colleague.accountId());

        handing.handOver(TASK, colleague.accountId(), null, office);
        assertThat(assignee()).isNull();
        assertThat(handing.told(colleague)).hasSize(1);
    }

    @Test
    void whatSeveralMayDoIsTheirsAgainWhenSomebodyDoesItNoMore() {
        open(Kinds.CHECK_INTAKE, office, "role_office");
        work.saveDraft(work.open(TASK, office), typed("{\"remarks\":\"Bijna klaar.\"}"));

        handing.release(office.accountId(), colleague);

        assertThat(features.tasks.open(TASK).orElseThrow().assignee()).isNull();
        handing.takeOver(TASK, colleague);
        assertThat(work.typedSoFar(work.open(TASK, colleague)).path("remarks").asString())
                .isEqualTo("Bijna klaar.");

        PlanningSamples.composed(features.get(Teams.class), TRJ_1, "acc_lead", "acc_co");
        open(Kinds.SCORE_NORMS, co);
        handing.release(co.accountId(), office);
        assertThat(assignee()).as("asked of one person").isEqualTo(co.accountId());
    }

    @Test
    void whoActsForAnOrganisationThatWentUpIntoTheirsDoesWhatItWasAsked() {
        Organisations organisations = features.get(Organisations.class);
        organisations.insert(OrganisationSamples.named("org_2", "Bibliotheek Samen"));
        organisations.insert(
                OrganisationSamples.merged(OrganisationSamples.named("org_1", "Bibliotheek Noord"), ORG_2));
        Account before = accounts.insert(
                AccountSamples.named("before", "Voor", Role.ORGANISATION).of(ORG_1));
        Account now = accounts.insert(
                AccountSamples.named("now", "Nu", Role.ORGANISATION).of(ORG_2));
        open(Kinds.INTAKE, Caller.of(before), "org_1");

        assertThat(handing.held(TASK).orElseThrow().others())
                .extracting(Account::username)
                .containsExactly("now");
        handing.takeOver(TASK, features.get(Callers.class).of(now));

        assertThat(assignee()).isEqualTo(now.id());
        assertThat(handing.held(TASK).orElseThrow().others())
                .as("who had it before keeps what was theirs")
                .extracting(Account::username)
                .containsExactly("before");
    }

    @Test
    void aCoAuditorBecomesTheLeadAndNobodyElse() {
        Teams teams = features.get(Teams.class);
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co");
        open(Kinds.PROPOSE_VISIT_DATES, lead);

        assertThat(handing.heldBy(lead.accountId()).get(0).others())
                .extracting(Account::username)
                .containsExactly("co");
        handing.handOver(TASK, lead.accountId(), co.accountId(), office);

        assertThat(assignee()).isEqualTo(co.accountId());
        assertThat(teams.composed(TRJ_1).team().all()).containsExactly(co.accountId());
        assertThat(features.get(Trajectories.class).known(TRJ_1).auditors()).containsExactly(co.accountId());
        Mockito.verify(features.get(TrajectoryProcess.class)).auditorReplaced(TRJ_1, lead.accountId(), co.accountId());
        Mockito.verify(features.get(TrajectoryProcess.class)).teamChanged(TRJ_1);
        assertThat(handing.told(co)).extracting(Told::lost).containsExactly(false);
    }

    @Test
    void whileTheTeamIsAskedWhoeverFitsTakesThePlace() {
        Teams teams = features.get(Teams.class);
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead", "acc_co");
        open(Kinds.DECLARE_INDEPENDENCE, co);

        assertThat(handing.heldBy(co.accountId()).get(0).others())
                .extracting(Account::username)
                .containsExactly("third");
        handing.handOver(TASK, co.accountId(), third.accountId(), office);

        assertThat(teams.of(TRJ_1).orElseThrow().proposed().all()).containsExactly(lead.accountId(), third.accountId());
        Mockito.verify(features.get(TrajectoryProcess.class), Mockito.never()).teamChanged(TRJ_1);
    }

    @Test
    void whatIsKnownOfWhoMayDoItIsSaidBeforeTheyAreChosen() {
        Organisations organisations = features.get(Organisations.class);
        organisations.insert(OrganisationSamples.named("org_1", "Bibliotheek Noord"));
        PlanningSamples.proposed(features.get(Teams.class), TRJ_1, "acc_lead", "acc_co");
        open(Kinds.DECLARE_INDEPENDENCE, co);
        features.get(Auditors.class)
                .save(AuditorSamples.auditor(
                        "acc_third",
                        List.of(),
                        List.of(AuditorSamples.board(null, "Biblioteek Noord", null)),
                        List.of()));

        Held held = handing.heldBy(co.accountId()).get(0);

        assertThat(held.toBeKnown()).extracting(Account::username).containsExactly("third");
        assertThat(held.known().get(third.accountId()))
                .extracting(Known::words, Known::name)
                .contains(tuple("team.rule.COOLING_OFF.noted.still", "Biblioteek Noord"));
    }

    @Test
    void scoresAreEachAuditorsOwn() {
        PlanningSamples.composed(features.get(Teams.class), TRJ_1, "acc_lead", "acc_co");
        open(Kinds.SCORE_NORMS, co);

        assertThat(handing.heldBy(co.accountId()).get(0).others()).isEmpty();
        assertThat(refused(() -> handing.handOver(TASK, co.accountId(), lead.accountId(), office)))
                .isEqualTo(HandingOver.NOT_HANDED_OVER);
        assertThat(refused(() -> handing.handOver(TASK, co.accountId(), null, office)))
                .isEqualTo(HandingOver.NOT_HANDED_OVER);
    }

    private void open(TaskKind kind, @Nullable Caller holder, String... candidates) {
        features.proposals.put(TASK, Map.of("proposedCategory", "XL", "proposedHalfDays", 4));
        features.tasks.put(new HumanTask(
                TASK,
                kind,
                TRJ_1,
                holder == null ? null : holder.accountId(),
                Set.of(candidates),
                LocalDate.parse("2020-08-01"),
                clock.instant()));
    }

    private @Nullable AccountId assignee() {
        return features.tasks.open(TASK).orElseThrow().assignee();
    }

    private Caller caller(String name, Role role) {
        return Caller.of(accounts.insert(AccountSamples.named(name, "Naam van " + name, role)));
    }

    private static ObjectNode typed(String content) {
        return (ObjectNode) JsonMapper.builder().build().readTree(content);
    }

    private static ProblemKind refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.kind();
    }
}
