package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.notification.planning.PlanningOnStore.at;
import static org.keurwerk.notification.planning.PlanningOnStore.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeState;

/** What is planned for an event, and what that costs in the document store. Whoever adds a command here adds it to every trajectory. */
class PlanningNoticesTest {

    private final PlanningOnStore planning = new PlanningOnStore();

    static Stream<Event> eventsThatNeedNothingElse() {
        return Facts.all("trj_1").stream()
                .filter(event -> !(event instanceof DeadlineSet))
                .filter(event -> !List.of("SelfEvaluationSubmitted", "TeamComposed")
                        .contains(event.getClass().getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("eventsThatNeedNothingElse")
    void anEventCostsOneCommandHoweverManyLettersFollow(Event event) {
        assertThat(planning.commandsOf(event)).containsExactly("insert notices");
        assertThat(planning.ledger()).isNotEmpty();
    }

    @Test
    void aTrajectoryThatEndsBeforeItHasATeamIsToldToTheOthers() {
        planning.handle(PlanningOnStore.at("evt_1", Instant.EPOCH, Facts.withdrawn("trj_1", Party.OFFICE)));

        assertThat(planning.ledger())
                .extracting(Notice::template)
                .containsExactlyInAnyOrder("trajectory-withdrawn", "trajectory-withdrawn-office");
    }

    @Test
    void aTrajectoryThatEndsIsToldToItsAuditorsToo() {
        planning.handle(PlanningOnStore.at("evt_1", Instant.EPOCH, Facts.team("trj_1")));
        planning.handle(PlanningOnStore.at("evt_2", Instant.EPOCH, Facts.withdrawn("trj_1", Party.OFFICE)));

        assertThat(planning.ledger())
                .filteredOn(notice -> notice.template().equals("trajectory-withdrawn-auditor"))
                .hasSize(2);
    }

    @Test
    void anEventForTheTeamAlsoLooksUpTheTeam() {
        assertThat(planning.commandsOf(Facts.team("trj_1"))).containsExactly("update teams", "insert notices");
        assertThat(planning.commandsOf(Facts.selfEvaluation("trj_1", false)))
                .containsExactly("find teams", "insert notices");
    }

    @Test
    void anEventForATeamThatIsNotKnownYetIsRefusedSoThatItIsTriedAgain() {
        assertThatThrownBy(() -> planning.commandsOf(Facts.selfEvaluation("trj_1", false)))
                .isInstanceOf(Teams.TeamUnknown.class)
                .hasMessage("no team is known of trj_1");
        assertThat(planning.ledger()).isEmpty();
    }

    @Test
    void whoWasReplacedGetsNoLettersOfTheTeamAnyMoreAndNobodyIsToldOfTheTeamTwice() {
        planning.handle(at("evt_1", planning.clock.instant(), Facts.team("trj_1")));
        int told = planning.ledger().size();
        TeamComposed before = Facts.team("trj_1");
        planning.clock.pass(Duration.ofHours(1));
        planning.handle(at(
                "evt_2",
                planning.clock.instant(),
                new TeamComposed(
                        before.trajectoryId(),
                        before.organisationId(),
                        "acc_auditor-co",
                        List.of(),
                        before.composedOn())));
        assertThat(planning.ledger()).hasSize(told);

        planning.handle(at("evt_3", planning.clock.instant(), Facts.selfEvaluation("trj_1", false)));

        assertThat(planning.ledger())
                .filteredOn(notice -> notice.template().equals("self-evaluation-submitted"))
                .extracting(Notice::recipient)
                .containsExactly("acc_auditor-co");
    }

    @Test
    void aDeadlineCostsTwoCommandsAndItsEndTwo() {
        assertThat(planning.commandsOf(deadline("acc_1", 14)))
                .containsExactly("findAndModify deadlines", "insert notices");
        assertThat(planning.commandsOf(met())).containsExactly("update deadlines", "update notices");
    }

    @Test
    void aDeadlineThatIsOverCostsOneRefusedCommand() {
        planning.commandsOf(met());

        assertThat(planning.commandsOf(deadline("acc_1", 14))).containsExactly("findAndModify deadlines");
        assertThat(planning.ledger()).isEmpty();
    }

    @Test
    void aDeadlineThatMovesHasTheRemindersOfItsNewDayOnly() {
        planning.handle(at("evt_1", planning.clock.instant(), deadline("acc_1", 14)));
        planning.clock.pass(Duration.ofHours(1));

        assertThat(planning.commandsOf(deadline("acc_1", 30)))
                .containsExactly(
                        "findAndModify deadlines",
                        "update notices",
                        "insert notices",
                        "update notices",
                        "aggregate deadlines");
        assertThat(planned()).extracting(Notice::plannedFor).containsOnly(day(0), day(23), day(28), day(31));
    }

    @Test
    void aDeadlineThatGoesToAnotherAndBackIsTheFirstOnesAgain() {
        planning.handle(at("evt_1", planning.clock.instant(), deadline("acc_1", 14)));
        planning.clock.pass(Duration.ofHours(1));
        planning.handle(at("evt_2", planning.clock.instant(), deadline("acc_2", 14)));
        planning.clock.pass(Duration.ofHours(1));
        planning.handle(at("evt_3", planning.clock.instant(), deadline("acc_1", 14)));

        assertThat(planned()).extracting(Notice::recipient).containsOnly("acc_1");
        assertThat(planning.ledger())
                .filteredOn(notice -> notice.recipient().equals("acc_2"))
                .extracting(Notice::state)
                .containsOnly(NoticeState.CANCELLED);
    }

    /** Handing over and back tells the same fact: its event has the same id. */
    @Test
    void aDeadlineThatComesBackByTheSameEventIsTheFirstOnesAgain() {
        planning.handle(at("evt_1", planning.clock.instant(), deadline("acc_1", 14)));
        planning.clock.pass(Duration.ofHours(1));
        planning.handle(at("evt_2", planning.clock.instant(), deadline("acc_2", 14)));
        planning.clock.pass(Duration.ofHours(1));
        planning.handle(at("evt_1", planning.clock.instant(), deadline("acc_1", 14)));

        assertThat(planned()).extracting(Notice::recipient).containsOnly("acc_1");
        assertThat(planned()).hasSize(4);
    }

    @Test
    void whatIsNewAsksForASweepAndWhatWasPlannedBeforeForNone() {
        planning.commandsOf(Facts.intakeAccepted("trj_1"));
        planning.commandsOf(Facts.intakeAccepted("trj_1"));
        planning.commandsOf(deadline("acc_1", 14));
        planning.commandsOf(deadline("acc_1", 14));

        assertThat(planning.sweepsAskedFor()).isEqualTo(2);
    }

    @Test
    void theSameEventHandledTwiceLeavesTheLedgerAsItWas() {
        planning.handle(at("evt_1", planning.clock.instant(), Facts.team("trj_1")));
        List<Event> all = Facts.all("trj_1");
        all.forEach(event -> planning.handle(at("evt_2", planning.clock.instant(), event)));
        List<Notice> before = planning.ledger();

        Collections.nCopies(2, all)
                .forEach(
                        again -> again.forEach(event -> planning.handle(at("evt_2", planning.clock.instant(), event))));

        assertThat(planning.ledger()).isEqualTo(before);
    }

    private List<Notice> planned() {
        return planning.ledger().stream()
                .filter(notice -> notice.state() == NoticeState.PLANNED)
                .toList();
    }

    private static DeadlineSet deadline(String actor, int dueAfter) {
        return Facts.deadline("trj_1", "dl_1", "Intake", actor, day(dueAfter));
    }

    private static DeadlineMet met() {
        return new DeadlineMet(new TrajectoryId("trj_1"), new OrganisationId("org_1"), "dl_1", day(3));
    }
}
