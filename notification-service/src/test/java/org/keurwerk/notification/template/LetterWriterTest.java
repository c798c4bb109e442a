package org.keurwerk.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.ids.Spoken;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.contact.Contact;

/** Every letter, in every variant and both languages. */
class LetterWriterTest {

    private static final String TRAJECTORY = "trj_7k2mq4v6xw3zb5npcrhd";

    private static final String NOTICE = Ids.of("ntc", "any");

    private static final Map<LetterKind, List<Event>> EVENTS = Map.ofEntries(
            Map.entry(LetterKind.APPLICATION_RECEIVED, List.of(Facts.applied(TRAJECTORY))),
            Map.entry(LetterKind.APPLICATION_RECEIVED_OFFICE, List.of(Facts.applied(TRAJECTORY))),
            Map.entry(LetterKind.TRAJECTORY_ANNOUNCED, List.of(Facts.announced(TRAJECTORY))),
            Map.entry(LetterKind.TRAJECTORY_ANNOUNCED_OFFICE, List.of(Facts.announced(TRAJECTORY))),
            Map.entry(LetterKind.INTAKE_RETURNED, List.of(Facts.intakeReturned(TRAJECTORY))),
            Map.entry(LetterKind.INTAKE_ACCEPTED, List.of(Facts.intakeAccepted(TRAJECTORY))),
            Map.entry(LetterKind.TEAM_COMPOSED, List.of(Facts.team(TRAJECTORY))),
            Map.entry(LetterKind.TEAM_COMPOSED_AUDITOR, List.of(Facts.team(TRAJECTORY))),
            Map.entry(LetterKind.VISIT_SCHEDULED, List.of(Facts.visit(TRAJECTORY, 0), Facts.reauditVisit(TRAJECTORY))),
            Map.entry(
                    LetterKind.VISIT_SCHEDULED_AUDITOR,
                    List.of(Facts.visit(TRAJECTORY, 0), Facts.reauditVisit(TRAJECTORY))),
            Map.entry(LetterKind.TEAM_OBJECTED, List.of(Facts.teamObjected(TRAJECTORY))),
            Map.entry(
                    LetterKind.TEAM_OBJECTION_DECIDED,
                    List.of(
                            Facts.teamObjectionDecided(TRAJECTORY, "acc_auditor-co"),
                            Facts.teamObjectionDecided(TRAJECTORY))),
            Map.entry(
                    LetterKind.TEAM_OBJECTION_DECIDED_AUDITOR,
                    List.of(Facts.teamObjectionDecided(TRAJECTORY, "acc_auditor-co"))),
            Map.entry(LetterKind.AUDITOR_REPLACED, replaced()),
            Map.entry(LetterKind.AUDITOR_REPLACED_AUDITOR, replaced()),
            Map.entry(LetterKind.AUDITOR_REPLACED_TEAM, replaced()),
            Map.entry(LetterKind.VISIT_CANCELLED, cancelled()),
            Map.entry(LetterKind.VISIT_CANCELLED_AUDITOR, cancelled()),
            Map.entry(LetterKind.VISIT_KEPT, kept()),
            Map.entry(LetterKind.VISIT_KEPT_AUDITOR, kept()),
            Map.entry(
                    LetterKind.SELF_EVALUATION_SUBMITTED,
                    List.of(Facts.selfEvaluation(TRAJECTORY, false), Facts.selfEvaluation(TRAJECTORY, true))),
            Map.entry(LetterKind.REPORT_FINALISED, List.of(Facts.finalised(TRAJECTORY))),
            Map.entry(
                    LetterKind.DECISION_TAKEN,
                    List.of(
                            Facts.decided(TRAJECTORY, Outcome.CERTIFIED, Outcome.CERTIFIED),
                            Facts.decided(TRAJECTORY, Outcome.CERTIFIED, Outcome.CONDITIONAL),
                            Facts.decided(TRAJECTORY, Outcome.CONDITIONAL, Outcome.CONDITIONAL),
                            Facts.decided(TRAJECTORY, Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED),
                            Facts.reaudited(TRAJECTORY, Outcome.CONDITIONAL, Outcome.CERTIFIED),
                            Facts.reaudited(TRAJECTORY, Outcome.CONDITIONAL, Outcome.NOT_CERTIFIED),
                            Facts.reaudited(TRAJECTORY, Outcome.NOT_CERTIFIED, Outcome.CERTIFIED),
                            Facts.reaudited(TRAJECTORY, Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED))),
            Map.entry(
                    LetterKind.CERTIFICATE_ISSUED,
                    List.of(
                            Facts.issued(TRAJECTORY, "CBCT-2021-000117-K", Scope.LIBRARY),
                            Facts.issued(TRAJECTORY, "CBCT-2021-000118-M", Scope.POI))),
            Map.entry(LetterKind.RENEWAL_WINDOW, windows()),
            Map.entry(LetterKind.RENEWAL_LIST, windows()),
            Map.entry(
                    LetterKind.TRAJECTORY_CLOSED,
                    List.of(Facts.closed(TRAJECTORY, true), Facts.closed(TRAJECTORY, false))),
            Map.entry(
                    LetterKind.MIDTERM_SUBMITTED,
                    List.of(Facts.midtermSubmitted(TRAJECTORY, 3), Facts.midtermSubmitted(TRAJECTORY, 0))),
            Map.entry(
                    LetterKind.MIDTERM_LAPSED,
                    List.of(Facts.midtermLapsed(TRAJECTORY, false), Facts.midtermLapsed(TRAJECTORY, true))),
            Map.entry(
                    LetterKind.REAUDIT_OPENED,
                    List.of(
                            Facts.reauditOpened(TRAJECTORY, Outcome.CONDITIONAL),
                            Facts.reauditOpened(TRAJECTORY, Outcome.NOT_CERTIFIED))),
            Map.entry(LetterKind.REAUDIT_CANCELLED, List.of(Facts.reauditCancelled(TRAJECTORY))),
            Map.entry(LetterKind.REAUDIT_DECLINED, declined()),
            Map.entry(LetterKind.REAUDIT_DECLINED_OFFICE, declined()),
            Map.entry(LetterKind.SUSPENSION_OPENED, List.of(Facts.suspensionOpened(TRAJECTORY))),
            Map.entry(LetterKind.SUSPENSION_DROPPED, List.of(Facts.notSuspended(TRAJECTORY))),
            Map.entry(
                    LetterKind.SUSPENSION_LAPSED,
                    List.of(Facts.suspensionLapsed(TRAJECTORY, true), Facts.suspensionLapsed(TRAJECTORY, false))),
            Map.entry(
                    LetterKind.OBJECTION_FILED,
                    List.of(
                            Facts.objectionFiled(TRAJECTORY, null),
                            Facts.objectionFiled(TRAJECTORY, "CBCT-2021-000117-R"))),
            Map.entry(LetterKind.OBJECTION_HEARING, List.of(Facts.objectionHearing(TRAJECTORY))),
            Map.entry(
                    LetterKind.OBJECTION_DECIDED,
                    List.of(
                            Facts.objectionDecided(TRAJECTORY, true, null),
                            Facts.objectionDecided(TRAJECTORY, true, "CBCT-2021-000117-R"),
                            Facts.objectionDecided(TRAJECTORY, false, null))),
            Map.entry(
                    LetterKind.OBJECTION_DECIDED_OFFICE,
                    List.of(
                            Facts.objectionDecided(TRAJECTORY, true, null),
                            Facts.objectionDecided(TRAJECTORY, true, "CBCT-2021-000117-R"),
                            Facts.objectionDecided(TRAJECTORY, false, null))),
            Map.entry(LetterKind.COMPLAINT_FILED, List.of(Facts.complaintFiled(TRAJECTORY))),
            Map.entry(LetterKind.COMPLAINT_ACKNOWLEDGED, List.of(Facts.complaintAcknowledged(TRAJECTORY))),
            Map.entry(LetterKind.COMPLAINT_ANSWERED, List.of(Facts.complaintAnswered(TRAJECTORY))),
            Map.entry(LetterKind.COMPLAINT_WITHDRAWN, List.of(Facts.complaintWithdrawn(TRAJECTORY, true))),
            Map.entry(LetterKind.COMPLAINT_WITHDRAWN_HANDLER, List.of(Facts.complaintWithdrawn(TRAJECTORY, true))),
            Map.entry(LetterKind.CERTIFICATE_SUSPENDED, List.of(Facts.suspended(TRAJECTORY))),
            Map.entry(LetterKind.CERTIFICATE_REINSTATED, List.of(Facts.reinstated(TRAJECTORY))),
            Map.entry(LetterKind.CERTIFICATE_RESTORED, List.of(Facts.restored(TRAJECTORY))),
            Map.entry(LetterKind.CERTIFICATE_WITHDRAWN, List.of(Facts.certificateWithdrawn(TRAJECTORY))),
            Map.entry(
                    LetterKind.CERTIFICATE_STATE_OFFICE,
                    List.of(
                            Facts.suspended(TRAJECTORY),
                            Facts.reinstated(TRAJECTORY),
                            Facts.restored(TRAJECTORY),
                            Facts.certificateWithdrawn(TRAJECTORY))),
            Map.entry(LetterKind.TRAJECTORY_WITHDRAWN, withdrawn()),
            Map.entry(LetterKind.TRAJECTORY_WITHDRAWN_AUDITOR, withdrawn()),
            Map.entry(LetterKind.TRAJECTORY_WITHDRAWN_OFFICE, withdrawn()),
            Map.entry(LetterKind.STEP_REOPENED, reopened()),
            Map.entry(LetterKind.RESPONSE_COUNTS, List.of(Facts.response(TRAJECTORY, true))),
            Map.entry(LetterKind.RESPONSE_COUNTS_AUDITOR, List.of(Facts.response(TRAJECTORY, true))),
            Map.entry(
                    LetterKind.ANSWER_TOO_LATE,
                    List.of(Facts.tooLate(TRAJECTORY, "RespondToConcept"), Facts.tooLate(TRAJECTORY, "ObjectToTeam"))),
            Map.entry(LetterKind.STEP_REOPENED_AUDITOR, reopened()),
            Map.entry(LetterKind.STEP_REOPENED_OFFICE, reopened()),
            Map.entry(LetterKind.TASK_REMINDED, List.of(Facts.intervened(TRAJECTORY, OfficeAct.REMINDED))),
            Map.entry(LetterKind.TERM_EXTENDED, List.of(Facts.intervened(TRAJECTORY, OfficeAct.EXTENDED))),
            Map.entry(LetterKind.ANSWERED_ON_BEHALF, List.of(Facts.intervened(TRAJECTORY, OfficeAct.ON_BEHALF))),
            Map.entry(LetterKind.DEADLINE_REMINDER, deadlines()),
            Map.entry(LetterKind.DEADLINE_OVERDUE, deadlines()),
            Map.entry(LetterKind.TASK_ASKED, deadlines()),
            Map.entry(
                    LetterKind.TASK_HANDED_OVER,
                    List.of(handedOver(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 2)))),
            Map.entry(LetterKind.TASK_OF_CLOSED_ACCOUNT, deadlines()),
            Map.entry(LetterKind.TASK_LIST, deadlines()),
            Map.entry(LetterKind.OVERDUE_LIST, deadlines()),
            Map.entry(LetterKind.ACCOUNT_INVITED, List.of(Facts.linkAsked("lnk_1", LinkReason.INVITATION))),
            Map.entry(LetterKind.PASSWORD_FORGOTTEN, List.of(Facts.linkAsked("lnk_1", LinkReason.FORGOTTEN_PASSWORD))));

    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");
    private final FakeWork work = new FakeWork();
    private final LetterWriter letters = Writing.letters(clock, work);

    @Test
    void theLinkOfAnInvitationIsInItsMailAndNeverInWhatTheOfficeLooksAt() {
        Event asked = Facts.linkAsked("lnk_1", LinkReason.INVITATION);
        Contact owner = Writing.contacts().find("acc_auditor-co").orElseThrow();

        Letter sent = letters.write(LetterKind.ACCOUNT_INVITED, "ntc_1", asked, owner, null);
        Letter seen = letters.preview(LetterKind.ACCOUNT_INVITED, "ntc_1", asked, owner, null);

        assertThat(sent.text()).contains("https://portal.example/welcome/secret-of-lnk_1");
        assertThat(sent.html()).contains("https://portal.example/welcome/secret-of-lnk_1");
        assertThat(seen.text() + seen.html()).doesNotContain("secret-of").contains("Choose a password");
    }

    @Test
    void eachTaskOfADailyListHasItsDateAndItsLink() {
        work.open.add(Facts.deadline(TRAJECTORY, "dl_t1", "ScoreNorms", "acc_auditor-co", LocalDate.of(2021, 2, 24)));
        work.open.add(Facts.deadline(TRAJECTORY, "dl_t2", "Intake", "acc_auditor-co", LocalDate.of(2021, 3, 1)));
        Contact auditor = Writing.contacts().find("acc_auditor-co").orElseThrow();

        Letter list = letters.write(LetterKind.TASK_LIST, "ntc_1", work.open.get(0), auditor, null);

        assertThat(list.text())
                .contains("24 February 2021\n  https://portal.example/tasks/t1")
                .contains("1 March 2021\n  https://portal.example/tasks/t2");
        assertThat(list.html())
                .contains("href=\"https://portal.example/tasks/t1\"", "href=\"https://portal.example/tasks/t2\"");
    }

    @Test
    void aLinkThatIsWantedNoMoreIsNotSent() {
        Event asked = Facts.linkAsked("lnk_old", LinkReason.FORGOTTEN_PASSWORD);
        Contact owner = Writing.contacts().find("acc_auditor-co").orElseThrow();

        assertThatThrownBy(() -> letters.write(LetterKind.PASSWORD_FORGOTTEN, "ntc_1", asked, owner, null))
                .isInstanceOf(LinkEnded.class);
    }

    private static List<Event> reopened() {
        return List.of(
                Facts.reopened(TRAJECTORY, "SelfEvaluation", Party.AUDITOR),
                Facts.reopened(TRAJECTORY, null, Party.ORGANISATION, Party.AUDITOR));
    }

    private static List<Event> declined() {
        return List.of(Facts.reauditDeclined(TRAJECTORY, false), Facts.reauditDeclined(TRAJECTORY, true));
    }

    private static List<Event> withdrawn() {
        return List.of(Facts.withdrawn(TRAJECTORY, Party.ORGANISATION), Facts.withdrawn(TRAJECTORY, Party.OFFICE));
    }

    private static List<Event> replaced() {
        return List.of(Facts.auditorReplaced(TRAJECTORY, true), Facts.auditorReplaced(TRAJECTORY, false));
    }

    private static List<Event> cancelled() {
        return Stream.of(Party.values())
                .<Event>map(by -> Facts.visitCancelled(TRAJECTORY, by))
                .toList();
    }

    private static List<Event> kept() {
        return List.of(Facts.visitKept(TRAJECTORY, true), Facts.visitKept(TRAJECTORY, false));
    }

    private static List<Event> windows() {
        return Stream.of("P12M", "P6M", "P3M", "P1M")
                .map(window -> (Event) Facts.window(TRAJECTORY, window))
                .toList();
    }

    private static List<Event> deadlines() {
        return Stream.of(
                        "Intake",
                        "CheckIntake",
                        "ComposeTeam",
                        "DeclareIndependence",
                        "ProposeVisitDates",
                        "ChooseVisitDate",
                        "SelfEvaluation",
                        "ScoreNorms",
                        "ConsolidateScores",
                        "WriteConceptReport",
                        "RespondToConcept",
                        "FinaliseReport",
                        "AnswerDirector",
                        "AnswerSuspension",
                        "RecordHearing",
                        "DecideSuspension",
                        "ProposeAfterSuspension",
                        "DecideAfterSuspension",
                        "ComposeCommittee",
                        "RecordAdvice",
                        "DecideObjection",
                        "AppointHandler",
                        "AnswerComplaint",
                        "GiveView",
                        "TakeDecision",
                        "Survey",
                        "ATaskOfTheFuture")
                .map(task ->
                        (Event) Facts.deadline(TRAJECTORY, "dl_1", task, "acc_auditor-lead", LocalDate.of(2021, 2, 24)))
                .toList();
    }

    static Stream<Arguments> everyLetter() {
        return EVENTS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(event -> Stream.of("nl", "en")
                        .map(language -> Arguments.of(entry.getKey(), event, language))));
    }

    @ParameterizedTest(name = "{0} {2} {1}")
    @MethodSource("everyLetter")
    void aLetterSaysEverythingInWords(LetterKind kind, Event event, String language) throws IOException {
        if (event instanceof DeadlineSet deadline) {
            work.open.add(deadline);
            work.open.add(Facts.deadline(TRAJECTORY, "dl_2", "SelfEvaluation", "org_1", LocalDate.of(2020, 6, 2)));
        } else if (event instanceof RenewalWindowOpened window) {
            work.windows.add(window);
        }
        Letter letter = write(kind, event, language);
        keepForTheEye(kind, language, letter);
        Document html = Jsoup.parse(letter.html());

        assertThat(letter.subject()).isNotBlank().doesNotContain("??", "{", "\n");
        assertThat(letter.text()).doesNotContain("??", "{", "}", "null", "[(", "&#", "LIBRARY", "P12M", "CERTIFIED");
        assertThat(html.text()).doesNotContain("??", "{", "}", "null", "LIBRARY", "P12M", "CERTIFIED", "org_", "acc_");
        assertThat(html.select("html").attr("lang")).isEqualTo(language);
        assertThat(html.select("h1").text()).isEqualTo(letter.subject());
        assertThat(html.select("a[href^=https://][style*=inline-block]")).hasSize(1);
        assertThat(letter.text()).contains(html.select("a").eachAttr("href"));
        assertThat(letter.text()).contains(Spoken.of(NOTICE), "Biblionet Groningen");
        assertThat(letter.text() + letter.html()).doesNotContain(NOTICE);
        assertThat(html.select("script, img, link")).isEmpty();
    }

    @Test
    void noLetterIsLeftOut() {
        assertThat(EVENTS.keySet()).containsExactlyInAnyOrder(LetterKind.values());
    }

    @Test
    void aReminderOfTheOfficeCarriesItsOwnWordsLineByLine() {
        Letter letter = write(LetterKind.TASK_REMINDED, Facts.intervened(TRAJECTORY, OfficeAct.REMINDED), "nl");

        assertThat(letter.text())
                .contains("Wilt u hier deze week naar kijken?\nWij helpen graag.")
                .contains("https://portal.example/tasks/t1");
        assertThat(Jsoup.parse(letter.html()).select("blockquote").text()).contains("Wij helpen graag.");
    }

    @Test
    void aReminderIsShownBeforeItGoesWithTheWordsThatWereTyped() {
        Contact recipient = Writing.contacts().find("org_1").orElseThrow();

        Letter proof = letters.proof(
                LetterKind.TASK_REMINDED,
                "int_proof",
                Facts.intervened(TRAJECTORY, OfficeAct.REMINDED),
                recipient,
                new OrganisationId("org_1"),
                "Belt u ons even?");

        assertThat(proof.text()).contains("Belt u ons even?").doesNotContain("Wij helpen graag");
    }

    @Test
    void datesAreWrittenOutInTheReadersLanguage() {
        Event task = Facts.deadline(TRAJECTORY, "dl_1", "SelfEvaluation", "org_1", LocalDate.of(2021, 3, 10));
        assertThat(write(LetterKind.TASK_ASKED, task, "nl").text()).contains("Uiterlijk\nwoensdag 10 maart 2021");
        assertThat(write(LetterKind.TASK_ASKED, task, "en").text()).contains("By\nWednesday 10 March 2021");
    }

    @Test
    void anEnglishLetterNamesTheFrameworkInEnglish() {
        assertThat(write(
                                LetterKind.DECISION_TAKEN,
                                Facts.decided(TRAJECTORY, Outcome.CERTIFIED, Outcome.CERTIFIED),
                                "en")
                        .text())
                .contains("Quality in View I")
                .doesNotContain("Kwaliteit");
    }

    @Test
    void aDoubleCertificateAndTheDaysOfAVisitAreListedInWords() {
        assertThat(write(LetterKind.APPLICATION_RECEIVED, Facts.applied(TRAJECTORY), "nl")
                        .text())
                .contains("certificering aangevraagd als bibliotheek en provinciale ondersteuningsinstelling");
        assertThat(write(LetterKind.VISIT_SCHEDULED, Facts.visit(TRAJECTORY, 0), "en")
                        .text())
                .contains("on Tuesday 9 February 2021 and Wednesday 10 February 2021");
    }

    @Test
    void aReminderNamesTheTaskTheDateAndWhatComesThen() {
        Letter letter = write(
                LetterKind.DEADLINE_REMINDER,
                Facts.deadline(TRAJECTORY, "dl_1", "SelfEvaluation", "org_1", LocalDate.of(2020, 12, 29)),
                "nl");

        assertThat(letter.subject())
                .isEqualTo("Herinnering voor Biblionet Groningen: Vul de zelfevaluatie in, uiterlijk 29 december 2020");
        assertThat(letter.text())
                .contains("De auditors lezen uw zelfevaluatie als voorbereiding op het bezoek.")
                .contains("https://portal.example/tasks/1");
    }

    @Test
    void theOfficeIsNotToldToCallTheOffice() {
        Event ofTheOffice = Facts.deadline(TRAJECTORY, "dl_1", "CheckIntake", "role_office", LocalDate.of(2020, 7, 15));
        Event ofTheOrganisation = Facts.deadline(TRAJECTORY, "dl_2", "Intake", "org_1", LocalDate.of(2020, 7, 15));

        assertThat(write(LetterKind.DEADLINE_OVERDUE, ofTheOffice, "nl").text())
                .contains("De organisatie en de auditors wachten erop.")
                .doesNotContain("contact op met het bureau");
        assertThat(write(LetterKind.DEADLINE_OVERDUE, ofTheOrganisation, "nl").text())
                .contains("contact op met het bureau");
    }

    @Test
    void nothingIsAskedByADateThatHasPassed() {
        Event deadline = Facts.deadline(TRAJECTORY, "dl_1", "Intake", "org_1", LocalDate.of(2020, 7, 15));
        assertThat(write(LetterKind.DEADLINE_REMINDER, deadline, "nl").text())
                .contains("Uiterlijk\nwoensdag 15 juli 2020");

        clock.pass(Duration.ofDays(15));

        assertThat(write(LetterKind.DEADLINE_OVERDUE, deadline, "nl").text())
                .contains("moest uiterlijk 15 juli 2020 klaar zijn")
                .doesNotContain("Uiterlijk\n");
    }

    @Test
    void whoIsAskedReadsTheNameOfTheTaskByWhenAndFindsItBehindTheButton() {
        Letter letter = write(
                LetterKind.TASK_ASKED,
                Facts.deadline(TRAJECTORY, "dl_7", "SelfEvaluation", "org_1", LocalDate.of(2020, 12, 29)),
                "nl");

        assertThat(letter.subject())
                .isEqualTo("Uw beurt: Vul de zelfevaluatie in, uiterlijk 29 december 2020 (Biblionet Groningen)");
        assertThat(letter.text())
                .contains("Vul de zelfevaluatie in. Per subnorm hoe het er bij u voor staat.")
                .contains("Uiterlijk\ndinsdag 29 december 2020")
                .contains("Open deze taak:\nhttps://portal.example/tasks/7");
    }

    @Test
    void aTaskThatNobodyThoughtOfHereIsToldInTheWordsOfThePortal() {
        Letter letter = write(
                LetterKind.TASK_ASKED,
                Facts.deadline(TRAJECTORY, "dl_7", "ATaskOfTheFuture", "org_1", LocalDate.of(2020, 12, 29)),
                "nl");

        assertThat(letter.text()).contains("bent u aan de beurt", "https://portal.example/tasks/7");
    }

    @Test
    void theListOfWhatIsLateSaysWithWhomEachLiesAndForHowLong() {
        work.open.add(Facts.deadline(TRAJECTORY, "dl_1", "SelfEvaluation", "org_1", LocalDate.of(2020, 6, 2)));
        work.open.add(Facts.deadline(TRAJECTORY, "dl_2", "SelfEvaluation", "org_1", LocalDate.of(2020, 9, 1)));

        Letter list = write(LetterKind.OVERDUE_LIST, work.open.get(0), "nl");

        assertThat(list.subject()).isEqualTo("Te laat: 1 taak");
        assertThat(list.text())
                .contains("Biblionet Groningen: Vul de zelfevaluatie in. Ligt bij Biblionet Groningen, moest klaar"
                        + " zijn op 2 juni 2020.");
    }

    @Test
    void aRenewalLetterLeadsToTheTrajectoryThatRunsAndSaysHowMuchTimeIsLeftThatDay() {
        clock.passTo("2025-01-22T08:00:00Z");
        work.running = new Renewing(new TrajectoryId("trj_2"), "2024-Q3", null);

        Letter letter = write(LetterKind.RENEWAL_WINDOW, Facts.window(TRAJECTORY, "P6M"), "nl");

        assertThat(letter.subject()).isEqualTo("Nog 2 maanden: uw certificering loopt tot 22 maart 2025");
        assertThat(letter.text()).contains("https://portal.example/trajectories/trj_2", "loopt al");
    }

    @Test
    void aRenewalLetterNamesTheQuarterOfTheTrajectoryThatRenews() {
        clock.passTo("2025-01-22T08:00:00Z");
        work.running = new Renewing(new TrajectoryId("trj_2"), "2024-Q3", null);
        RenewalWindowOpened window = Facts.window(TRAJECTORY, "P6M");
        work.windows.add(window);

        assertThat(write(LetterKind.RENEWAL_WINDOW, window, "nl").text())
                .contains("derde kwartaal van 2024")
                .doesNotContain("kwartaal van 2025");
        assertThat(write(LetterKind.RENEWAL_LIST, window, "nl").text())
                .contains("derde kwartaal van 2024")
                .doesNotContain("kwartaal van 2025", "te laat");
    }

    @Test
    void aRenewalWhoseIntakeIsLateIsNotCalm() {
        clock.passTo("2025-01-22T08:00:00Z");
        RenewalWindowOpened window = Facts.window(TRAJECTORY, "P6M");
        work.windows.add(window);
        work.running = new Renewing(
                new TrajectoryId("trj_2"),
                "2024-Q3",
                new DeadlineSet(
                        new TrajectoryId("trj_2"),
                        window.organisationId(),
                        "tsk_1",
                        "SubmitIntake",
                        window.organisationId().value(),
                        LocalDate.of(2024, 9, 2),
                        false));

        Letter letter = write(LetterKind.RENEWAL_WINDOW, window, "nl");

        assertThat(letter.subject()).startsWith("De verlenging is te laat").contains("22 maart 2025");
        assertThat(letter.text())
                .contains("2 september 2024", "zo snel mogelijk", "https://portal.example/trajectories/trj_2")
                .doesNotContain("Houd in uw planning");
        assertThat(write(LetterKind.RENEWAL_WINDOW, window, "en").subject()).startsWith("The renewal is late");
        assertThat(write(LetterKind.RENEWAL_LIST, window, "nl").text()).contains("te laat:", "2 september 2024");
        assertThat(write(LetterKind.RENEWAL_LIST, window, "en").text()).contains("late:", "2 September 2024");

        clock.passTo("2025-09-22T08:00:00Z");
        Letter ended = write(LetterKind.RENEWAL_WINDOW, window, "nl");
        assertThat(ended.subject()).isEqualTo("Uw certificering is op 22 maart 2025 afgelopen");
        assertThat(ended.text()).contains("zo snel mogelijk deze taak af", "2 september 2024");
    }

    @Test
    void whoGotATaskFromSomebodyElseReadsWhoseItWasAndThatItsTermEnded() {
        LocalDate dueOn = LocalDate.of(2020, 9, 1);
        Letter inTime = write(LetterKind.TASK_HANDED_OVER, handedOver(dueOn, dueOn), "nl");
        Letter late = write(LetterKind.TASK_HANDED_OVER, handedOver(dueOn, dueOn.plusDays(1)), "nl");

        assertThat(inTime.subject()).startsWith("Aan u overgedragen: ").contains("uiterlijk");
        assertThat(inTime.text())
                .contains("aan u overgedragen", "Co-auditor (demo)")
                .doesNotContain("eindigde");
        assertThat(late.subject())
                .contains("de termijn eindigde op", "1 september 2020")
                .doesNotContain("uiterlijk");
        assertThat(late.text()).contains("Co-auditor (demo)", "De termijn eindigde op", "zo snel mogelijk");
        assertThat(write(LetterKind.TASK_HANDED_OVER, handedOver(dueOn, dueOn.plusDays(1)), "en")
                        .text())
                .contains("Co-auditor (demo)", "Its term ended on");
    }

    @Test
    void theOfficeReadsWhoseTaskIsWithNobodyAndIsLedToTheDossier() {
        DeadlineSet asked =
                Facts.deadline(TRAJECTORY, "dl_42", "ScoreNorms", "acc_auditor-co", LocalDate.of(2020, 9, 1));
        Letter letter = write(LetterKind.TASK_OF_CLOSED_ACCOUNT, asked, "nl");

        assertThat(letter.subject()).startsWith("Taak van een gesloten account: ");
        assertThat(letter.text())
                .contains("Co-auditor (demo)", "gesloten", "https://portal.example/trajectories/" + TRAJECTORY)
                .doesNotContain("/tasks/42");
    }

    private static DeadlineSet handedOver(LocalDate dueOn, LocalDate on) {
        return new DeadlineSet(
                new TrajectoryId(TRAJECTORY),
                Facts.deadline(TRAJECTORY, "dl_42", "ScoreNorms", "acc_x", dueOn)
                        .organisationId(),
                "dl_42",
                "ScoreNorms",
                "acc_auditor-lead",
                dueOn,
                false,
                "acc_auditor-co",
                on);
    }

    @Test
    void aRenewalThatIsTooLateIsNotCalm() {
        clock.passTo("2025-09-22T08:00:00Z");
        work.running = new Renewing(new TrajectoryId("trj_2"), "2024-Q3", null);

        Letter letter = write(LetterKind.RENEWAL_WINDOW, Facts.window(TRAJECTORY, "P1M"), "nl");

        assertThat(letter.subject()).isEqualTo("Uw certificering is op 22 maart 2025 afgelopen");
        assertThat(letter.text()).contains("zo snel mogelijk");
    }

    @Test
    void aCertificateLeadsToItsPageInTheRegister() {
        assertThat(write(
                                LetterKind.CERTIFICATE_ISSUED,
                                Facts.issued(TRAJECTORY, "CBCT-2021-000117-K", Scope.LIBRARY),
                                "nl")
                        .html())
                .contains("https://register.example/verify/CBCT-2021-000117-K");
    }

    @Test
    void nobodyIsToldThatThereIsNothingToDoForSomethingMayBeAskedInAnotherLetter() {
        assertThat(write(LetterKind.INTAKE_ACCEPTED, Facts.intakeAccepted(TRAJECTORY), "nl")
                        .text())
                .contains("Dit bericht is ter informatie.")
                .doesNotContain("niets te doen");
    }

    @Test
    void everybodyReadsWhomToCallExceptTheOffice() {
        assertThat(write(LetterKind.INTAKE_ACCEPTED, Facts.intakeAccepted(TRAJECTORY), "nl")
                        .text())
                .contains("088 000 00 00, bureau@cbct.example");
        Contact office = new Contact("role_office", "Bureau", "bureau@cbct.example", "nl", null);
        assertThat(letters.write(
                                LetterKind.APPLICATION_RECEIVED_OFFICE,
                                "ntc_1",
                                Facts.applied(TRAJECTORY),
                                office,
                                new OrganisationId("org_1"))
                        .text())
                .doesNotContain("088 000 00 00");
    }

    @Test
    void aNameFromRightToLeftStandsByItselfInSubjectAndText() {
        Contact lead = Writing.contacts().find("acc_auditor-lead").orElseThrow();
        Letter letter = letters.write(
                LetterKind.VISIT_SCHEDULED_AUDITOR,
                NOTICE,
                Facts.visit(TRAJECTORY, 0),
                lead,
                new OrganisationId("org_arabic"));
        String name = Writing.contacts().find("org_arabic").orElseThrow().name();

        assertThat(letter.subject()).isEqualTo("Bezoek aan \u2068" + name + "\u2069: 9 en 10 februari 2021");
        assertThat(letter.text()).contains("Het bezoek aan \u2068" + name + "\u2069 staat vast op dinsdag 9");
        assertThat(letter.html()).contains("Het bezoek aan \u2068" + name + "\u2069 staat vast op dinsdag 9");
    }

    @Test
    void markupInANameStaysText() {
        Contact odd = new Contact("org_2", "<b>Boeken & \"meer\"</b>", "x@voorbeeld.example", "nl", null);
        Letter letter = letters.write(
                LetterKind.INTAKE_ACCEPTED,
                "ntc_1",
                Facts.intakeAccepted(TRAJECTORY),
                odd,
                new OrganisationId("org_1"));

        assertThat(letter.html()).contains("&lt;b&gt;Boeken &amp; &quot;meer&quot;&lt;/b&gt;");
        assertThat(letter.text()).contains("<b>Boeken & \"meer\"</b>");
    }

    @Test
    void anEventThatNoLetterTellsOfIsRefused() {
        assertThatThrownBy(() -> write(
                        LetterKind.DEADLINE_REMINDER,
                        new DeadlineMet(
                                new TrajectoryId(TRAJECTORY),
                                new OrganisationId("org_1"),
                                "dl_1",
                                LocalDate.of(2021, 1, 1)),
                        "nl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no letter is about the event DeadlineMet");
    }

    /** So that people can look at every letter: {@code target/letters}. */
    private static void keepForTheEye(LetterKind kind, String language, Letter letter) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.writeString(folder.resolve(kind.slug() + '.' + language + ".html"), letter.html());
        Files.writeString(folder.resolve(kind.slug() + '.' + language + ".txt"), letter.text());
    }

    private Letter write(LetterKind kind, Event event, String language) {
        Contact recipient = new Contact(
                "org_1", "Biblionet Groningen", "contact@biblionet-groningen.example", language, "Groningen");
        assertThat(recipient.locale()).isEqualTo(Locale.forLanguageTag(language));
        return letters.write(kind, NOTICE, event, recipient, new OrganisationId("org_1"));
    }
}
