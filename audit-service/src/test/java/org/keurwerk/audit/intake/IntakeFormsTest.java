package org.keurwerk.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.intake.CheckIntakeForm.Category;
import org.keurwerk.audit.intake.CheckIntakeForm.Verdict;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the organisation tells about itself, and the office's check of it. */
class IntakeFormsTest {

    private static final String WHOLE = "{'contactName':'A','contactEmail':'a@keurwerk.example','contactPhone':null,"
            + "'branches':12,'staffFte':180.5,'reach':580000,'services':'Uitlenen.','remarks':null}";

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Intakes intakes = new Intakes(mongo, 1);
    private final Answers answers = SubmissionSamples.answers(mongo);
    private final IntakeRounds rounds = new IntakeRounds(answers);
    private final IntakeForm intake = new IntakeForm(
            intakes,
            OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord"),
            answers,
            rounds,
            new IntakeChases(answers));
    private final CheckIntakeForm check =
            new CheckIntakeForm(intakes, rounds, taskId -> Map.of("proposedCategory", "L", "proposedHalfDays", 3));

    IntakeFormsTest() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
    }

    @Test
    void anIntakeThatSaysEverythingFits() {
        assertThat(SubmissionSamples.misfits(intake, WHOLE)).isEmpty();
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'contactName':' ' | 'contactName':'A' | contactName",
                "'contactEmail':'nergens' | 'contactEmail':'a@keurwerk.example' | contactEmail",
                "'contactEmail':'' | 'contactEmail':'a@keurwerk.example' | contactEmail",
                "'branches':-1 | 'branches':12 | branches",
                "'branches':1.5 | 'branches':12 | branches",
                "'staffFte':0 | 'staffFte':180.5 | staffFte",
                "'staffFte':-0.1 | 'staffFte':180.5 | staffFte",
                "'staffFte':'NaN' | 'staffFte':180.5 | staffFte",
                "'staffFte':'Infinity' | 'staffFte':180.5 | staffFte",
                "'reach':-1 | 'reach':580000 | reach",
                "'reach':null | 'reach':580000 | reach",
                "'services':'' | 'services':'Uitlenen.' | services"
            })
    void whatDoesNotFitIsNamed(String wrong, String right, String field) {
        assertThat(SubmissionSamples.misfits(intake, WHOLE.replace(right, wrong)))
                .containsOnly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"'branches':0 | 'branches':12", "'reach':0 | 'reach':580000", "'staffFte':0.1 | 'staffFte':180.5"})
    void smallIsNotWrong(String small, String large) {
        assertThat(SubmissionSamples.misfits(intake, WHOLE.replace(large, small)))
                .isEmpty();
    }

    @Test
    void theFormBeginsWithTheLastIntakeOfTheOrganisationAndSaysSo() {
        Asked asked = SubmissionSamples.asked(Kinds.INTAKE, trajectories.known(TRJ_1), "acc_org", "2024-07-10");
        assertThat(intake.view(asked).filledOn()).isNull();

        mongo.insert(SubmissionSamples.submitted(
                Kinds.INTAKE,
                new TrajectoryId("trj_before"),
                "acc_org",
                "2020-07-10T08:00:00Z",
                Map.of("contactName", "Contact", "branches", 11, "remarks", "Van toen")));

        assertThat(intake.view(asked).filledOn()).isEqualTo("2020-07-10");
        assertThat(SubmissionSamples.map(intake.beginning(asked)))
                .containsEntry("contactName", "Contact")
                .containsEntry("branches", 11)
                .doesNotContainKey("remarks");
    }

    @Test
    void theProcessLearnsStaffAndBranchesForTheAuditCategory() {
        IntakeAnswers answers =
                new IntakeAnswers("A", "a@keurwerk.example", null, 12, 180.5, 580_000, "Uitlenen.", null);

        assertThat(SubmissionSamples.variables(intake.follow(
                        answers,
                        SubmissionSamples.answered(submitted(Kinds.INTAKE, Map.of()), trajectories.known(TRJ_1)))))
                .containsOnly(Map.entry("staffFte", 180.5), Map.entry("branches", 12));
        assertThat(intakes.of(TRJ_1)).contains(new Intake(TRJ_1, 180.5, 12, null, null, null, 1));
        assertThat(intakes.halfDays(TRJ_1)).isEqualTo(1);
    }

    @Test
    void theCheckAddsCategoryAndLengthToWhatWasSaidAndMayBeAppliedAgain() {
        IntakeAnswers answers =
                new IntakeAnswers("A", "a@keurwerk.example", null, 12, 180.5, 580_000, "Uitlenen.", null);
        intake.follow(
                answers, SubmissionSamples.answered(submitted(Kinds.INTAKE, Map.of()), trajectories.known(TRJ_1)));
        IntakeCheck checked = accepted(Category.L, 3, null, null);

        for (int time = 0; time < 2; time++) {
            assertThat(SubmissionSamples.variables(check.follow(
                            checked,
                            SubmissionSamples.answered(
                                    submitted(Kinds.CHECK_INTAKE, Map.of()), trajectories.known(TRJ_1)))))
                    .containsOnly(Map.entry("intakeAccepted", true));
            assertThat(intakes.of(TRJ_1))
                    .contains(new Intake(TRJ_1, 180.5, 12, "L", 3, LocalDate.parse("2020-07-10"), 1));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'verdict':'ACCEPT','auditCategory':'S','halfDays':1} | ",
                "{'verdict':'ACCEPT','auditCategory':'XL','halfDays':4} | ",
                "{'verdict':'ACCEPT','auditCategory':'XL','halfDays':0} | halfDays",
                "{'verdict':'ACCEPT','auditCategory':'XL','halfDays':5} | halfDays",
                "{'verdict':'ACCEPT','auditCategory':'XXL','halfDays':4} | auditCategory",
                "{'verdict':'RETURN','toIntake':'Waarom?'} | ",
                "{'verdict':'RETURN','toAnswers':{'branches':'Zijn ze open?'}} | ",
                "{'auditCategory':'S','halfDays':1} | verdict",
                "{'verdict':'','auditCategory':'','halfDays':''} | verdict"
            })
    void aCheckIsAVerdictAndAVisitTakesOneToFourHalfDays(String typed, @Nullable String fields) {
        assertThat(SubmissionSamples.misfits(check, typed))
                .isEqualTo(fields == null ? List.of() : List.of(fields.split(" ")));
    }

    @Test
    void anIntakeThatIsAcceptedHasACategoryAndALength() {
        assertThat(check.check(accepted(null, null, null, null), askedToCheck()))
                .extracting(FieldProblem::field)
                .containsExactly("auditCategory", "halfDays");
    }

    @Test
    void theCheckBeginsWithWhatTheTableProposesAndShowsTheLastIntake() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.INTAKE, TRJ_1, "acc_org", "2020-07-10T08:00:00Z", Map.of("branches", 11)));
        mongo.insert(SubmissionSamples.submitted(
                Kinds.INTAKE, TRJ_1, "acc_org", "2020-07-11T08:00:00Z", Map.of("branches", 12)));
        Asked asked =
                SubmissionSamples.asked(Kinds.CHECK_INTAKE, trajectories.known(TRJ_1), "acc_office", "2020-07-16");

        assertThat(SubmissionSamples.map(check.beginning(asked)))
                .containsOnly(Map.entry("auditCategory", "L"), Map.entry("halfDays", 3));
        assertThat(SubmissionSamples.map(check.view(asked)))
                .containsOnly(
                        Map.entry("proposedCategory", "L"),
                        Map.entry("proposedHalfDays", 3),
                        Map.entry("intake", Map.of("branches", 12)),
                        Map.entry("round", 2),
                        Map.entry("changed", List.of("branches")),
                        Map.entry(
                                "before",
                                Map.of(
                                        "number",
                                        1,
                                        "handedInOn",
                                        "2020-07-10",
                                        "answers",
                                        Map.of("branches", 11),
                                        "changed",
                                        List.of())));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            value = {
                "L, 3, ",
                "XL, 3, intake-category-larger",
                "S, 3, intake-category-smaller",
                "L, 4, intake-visit-longer",
                "L, 1, intake-visit-shorter",
                "XL, 4, intake-category-larger intake-visit-longer"
            })
    void whatDepartsFromTheTableIsAskedAgainWithWhatIsUnusualAndNeedsAReason(
            Category category, int halfDays, @Nullable String unusual) {
        Asked asked = askedToCheck();
        List<String> codes = unusual == null ? List.of() : List.of(unusual.split(" "));

        assertThat(check.check(accepted(category, halfDays, null, "Two buildings are closed"), asked))
                .extracting(FieldProblem::code)
                .isEqualTo(codes);
        assertThat(check.check(accepted(category, halfDays, true, " "), asked))
                .isEqualTo(
                        codes.isEmpty() ? List.of() : List.of(FieldProblem.of("remarks", "reason-against-proposal")));
        assertThat(check.check(accepted(category, halfDays, true, "Two buildings are closed"), asked))
                .isEmpty();
    }

    @Test
    void whatIsReturnedSaysWhyAndWhatIsAcceptedSaysNothingToTheOrganisation() {
        IntakeRemarks branches = new IntakeRemarks(null, null, null, "Zijn ze open?", null, null, null, " ");

        assertThat(check.check(returned(null, " "), askedToCheck()))
                .containsExactly(FieldProblem.of("toIntake", "intake-return-remark"));
        assertThat(check.check(returned(branches, null), askedToCheck())).isEmpty();
        assertThat(check.check(returned(null, "Graag aanvullen."), askedToCheck()))
                .isEmpty();
        assertThat(check.check(
                        new IntakeCheck(Verdict.ACCEPT, Category.L, 3, null, null, branches, null), askedToCheck()))
                .containsExactly(FieldProblem.of("verdict", "intake-accept-remarks"));
        assertThat(branches.count()).isEqualTo(1);
    }

    @Test
    void whatIsReturnedIsFilledInAgainWithTheSameAnswersAndTheRemarksBesideThem() {
        Asked asked = SubmissionSamples.asked(Kinds.INTAKE, trajectories.known(TRJ_1), "acc_org", "2020-07-16");
        IntakeCheck back = returned(
                new IntakeRemarks(null, null, null, "Zijn ze open?", null, null, null, null), "Graag aanvullen.");
        handedIn("2020-07-10", 11);

        assertThat(intake.view(asked).returned()).isNull();

        checked("2020-07-15", back);

        assertThat(SubmissionSamples.variables(check.follow(
                        back,
                        SubmissionSamples.answered(
                                submitted(Kinds.CHECK_INTAKE, Map.of()), trajectories.known(TRJ_1)))))
                .containsOnly(Map.entry("intakeAccepted", false));
        assertThat(intake.view(asked).remark("branches")).isEqualTo("Zijn ze open?");
        assertThat(intake.view(asked).remark("reach")).isNull();
        assertThat(intake.view(asked).was("branches")).isEqualTo(11);
        assertThat(SubmissionSamples.map(intake.beginning(asked)))
                .containsEntry("branches", 11)
                .containsEntry("remarks", "Van toen");

        handedIn("2020-07-20", 12);

        assertThat(intake.view(asked).returned()).isNull();
    }

    @Test
    void everyRoundIsKeptWithItsRemarksAndWhatWasChanged() {
        assertThat(rounds.of(TRJ_1)).isEmpty();
        handedIn("2020-07-10", 11);
        checked("2020-07-15", returned(null, "Graag aanvullen."));
        handedIn("2020-07-20", 12);
        checked("2020-07-21", returned(null, "Nog steeds."));
        handedIn("2020-07-22", 12);
        checked("2020-07-23", accepted(Category.L, 3, null, null));

        assertThat(rounds.of(TRJ_1))
                .extracting(
                        IntakeRounds.Round::number,
                        round -> round.answers().branches(),
                        IntakeRounds.Round::changed,
                        round -> round.returned() == null
                                ? null
                                : round.returned().toIntake())
                .containsExactly(
                        tuple(1, 11, Set.of(), "Graag aanvullen."),
                        tuple(2, 12, Set.of("branches"), "Nog steeds."),
                        tuple(3, 12, Set.of(), null));
    }

    private void handedIn(String day, int branches) {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.INTAKE,
                TRJ_1,
                "acc_org",
                day + "T08:00:00Z",
                Map.of("branches", branches, "remarks", "Van toen")));
    }

    private void checked(String day, IntakeCheck said) {
        mongo.insert(SubmissionSamples.submitted(Kinds.CHECK_INTAKE, TRJ_1, "acc_office", day + "T09:00:00Z", said));
    }

    private Asked askedToCheck() {
        return SubmissionSamples.asked(Kinds.CHECK_INTAKE, trajectories.known(TRJ_1), "acc_office", "2020-07-16");
    }

    private static IntakeCheck accepted(
            @Nullable Category category, @Nullable Integer halfDays, @Nullable Boolean departs, @Nullable String why) {
        return new IntakeCheck(Verdict.ACCEPT, category, halfDays, departs, why, null, null);
    }

    private static IntakeCheck returned(@Nullable IntakeRemarks toAnswers, @Nullable String toIntake) {
        return new IntakeCheck(Verdict.RETURN, Category.M, 2, null, null, toAnswers, toIntake);
    }

    @Test
    void withoutAProposalTheOfficeBeginsFromNothing() {
        CheckIntakeForm alone = new CheckIntakeForm(intakes, rounds, taskId -> Map.of());
        Asked asked =
                SubmissionSamples.asked(Kinds.CHECK_INTAKE, trajectories.known(TRJ_1), "acc_office", "2020-07-16");

        assertThat(SubmissionSamples.map(alone.beginning(asked))).isEmpty();
        assertThat(SubmissionSamples.map(alone.view(asked))).isEmpty();
    }

    @Test
    void anIntakeBeginsWithTheAddressThatIsKnown() {
        Asked asked = SubmissionSamples.asked(Kinds.INTAKE, trajectories.known(TRJ_1), "acc_org", "2020-07-02");

        assertThat(SubmissionSamples.map(intake.beginning(asked)))
                .containsExactly(Map.entry("contactEmail", "contact@keurwerk.example"));
    }

    private static Submission submitted(TaskKind kind, Map<String, Object> content) {
        return SubmissionSamples.submitted(kind, TRJ_1, "acc_org", "2020-07-10T08:00:00Z", content);
    }

    @Test
    void whomTheOrganisationNamesIsTheContactOfThisTrajectory() {
        IntakeContacts named = new IntakeContacts(SubmissionSamples.answers(mongo));
        mongo.insert(submitted(Kinds.INTAKE, Map.of("contactEmail", "kwaliteit@keurwerk.example")));

        assertThat(named.addressFor(TRJ_1, new OrganisationId(TrajectorySamples.ORGANISATION)))
                .contains("kwaliteit@keurwerk.example");
        assertThat(named.addressFor(TRJ_1, new OrganisationId("org_other"))).isEmpty();
        assertThat(named.addressFor(TRJ_2, new OrganisationId(TrajectorySamples.ORGANISATION)))
                .isEmpty();
    }

    @Test
    void anIntakeThatWasNotFilledIsNotAccepted() {
        assertThatThrownBy(() -> intakes.accept(TRJ_2, "S", 1, LocalDate.parse("2020-07-10")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trj_2");
        assertThat(intakes.of(TRJ_2)).isEmpty();
    }
}
