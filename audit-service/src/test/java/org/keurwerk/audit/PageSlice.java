package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Callers;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.OfferedAccounts;
import org.keurwerk.audit.account.SignedIn;
import org.keurwerk.audit.application.Applications;
import org.keurwerk.audit.application.Applying;
import org.keurwerk.audit.application.ChoosingFramework;
import org.keurwerk.audit.assessment.NationalMeans;
import org.keurwerk.audit.auditor.ChangingAuditor;
import org.keurwerk.audit.auditor.FindingAuditors;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.complaint.ChangingComplaint;
import org.keurwerk.audit.complaint.FilingComplaint;
import org.keurwerk.audit.complaint.ReadingComplaints;
import org.keurwerk.audit.decision.SendingReportBack;
import org.keurwerk.audit.dossier.CheckingDossier;
import org.keurwerk.audit.dossier.DossierVisits;
import org.keurwerk.audit.dossier.DownloadingDossier;
import org.keurwerk.audit.dossier.ReadingTrail;
import org.keurwerk.audit.evidence.ChangingEvidence;
import org.keurwerk.audit.evidence.ReadingEvidence;
import org.keurwerk.audit.framework.FrameworkChanges;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.framework.MovingEnd;
import org.keurwerk.audit.framework.UploadingFramework;
import org.keurwerk.audit.intake.IntakeRounds;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.intervention.Intervening;
import org.keurwerk.audit.intervention.Interventions;
import org.keurwerk.audit.midterm.ReadingMidterm;
import org.keurwerk.audit.notice.NoticeLetters;
import org.keurwerk.audit.notice.Notices;
import org.keurwerk.audit.notice.SendingNoticeAgain;
import org.keurwerk.audit.objection.FilingObjection;
import org.keurwerk.audit.objection.ReadingObjections;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.Contacts;
import org.keurwerk.audit.organisation.LikelyDuplicates;
import org.keurwerk.audit.organisation.NamingSecondContact;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.keurwerk.audit.overview.DecisionLetter;
import org.keurwerk.audit.overview.DossierContacts;
import org.keurwerk.audit.overview.Messages;
import org.keurwerk.audit.overview.ReadingReport;
import org.keurwerk.audit.overview.TrajectoryOverview;
import org.keurwerk.audit.person.AccessKeys;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.person.ChoosingPassword;
import org.keurwerk.audit.person.ForgottenPasswords;
import org.keurwerk.audit.person.InvitingPeople;
import org.keurwerk.audit.person.MailingLinks;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.planning.ReplacingAuditor;
import org.keurwerk.audit.planning.TeamStanding;
import org.keurwerk.audit.portal.KeptForms;
import org.keurwerk.audit.programme.ChangingProgramme;
import org.keurwerk.audit.programme.MovingDay;
import org.keurwerk.audit.programme.ReadingProgramme;
import org.keurwerk.audit.reaudit.ReadingReaudits;
import org.keurwerk.audit.reopening.OpeningStageAgain;
import org.keurwerk.audit.reopening.Reopenings;
import org.keurwerk.audit.reopening.TakingBack;
import org.keurwerk.audit.report.LateResponses;
import org.keurwerk.audit.settings.NeighbourRules;
import org.keurwerk.audit.settings.TradeRules;
import org.keurwerk.audit.survey.SurveyResults;
import org.keurwerk.audit.suspension.OpeningSuspension;
import org.keurwerk.audit.suspension.ReadingSuspensions;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.withdrawal.Withdrawals;
import org.keurwerk.audit.withdrawal.Withdrawing;
import org.keurwerk.audit.worklist.Confidentiality;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.LapsedTasks;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.WebConfiguration;
import org.keurwerk.press.PressConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages alone: real templates, words and forms, with the use cases stood in for. */
@WebMvcTest
@Import({WebConfiguration.class, PressConfiguration.class, Content.class, PageSlice.Time.class})
@ComponentScan({"org.keurwerk.audit.portal", "org.keurwerk.audit.*.web"})
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {"keurwerk.register-url=http://register.example", "keurwerk.body.telephone=088 000 00 00 tst. 1"})
public abstract class PageSlice {

    @MockitoBean
    protected HumanTasks humanTasks;

    @Autowired
    protected MockMvc browser;

    @MockitoBean
    protected KeptForms keptForms;

    @MockitoBean
    protected OpenTasks open;

    @MockitoBean
    protected TaskWork work;

    @MockitoBean
    protected ReadingAnswers answers;

    @MockitoBean
    protected Trajectories trajectories;

    @MockitoBean
    protected TrajectoryOverview overview;

    @MockitoBean
    protected ReadingReport reports;

    @MockitoBean
    protected DecisionLetter.Writing decisionLetters;

    @MockitoBean
    protected TrajectoryProcess process;

    @MockitoBean
    protected Frameworks frameworks;

    @MockitoBean
    protected Successors successors;

    @MockitoBean
    protected Applying applying;

    @MockitoBean
    protected ChoosingFramework choosingFramework;

    @MockitoBean
    protected Applications applications;

    @MockitoBean
    protected Accounts accounts;

    @MockitoBean
    protected MovingTheClock clock;

    @MockitoBean
    protected Notices notices;

    @MockitoBean
    protected SendingNoticeAgain sendingAgain;

    @MockitoBean
    protected Messages messages;

    @MockitoBean
    protected NoticeLetters letters;

    @MockitoBean
    protected Organisations organisations;

    @MockitoBean
    protected RegisteringOrganisation registering;

    @MockitoBean
    protected Contacts contacts;

    @MockitoBean
    protected ChangingOrganisation changingOrganisation;

    @MockitoBean
    protected NamingSecondContact namingSecond;

    @MockitoBean
    protected LikelyDuplicates duplicates;

    @MockitoBean
    protected Changes changes;

    @MockitoBean
    protected InvitingPeople inviting;

    @MockitoBean
    protected ChangingAccount changingAccount;

    @MockitoBean
    protected AccessKeys accessKeys;

    @MockitoBean
    protected LapsedTasks lapsedTasks;

    @MockitoBean
    protected ChoosingPassword choosing;

    @MockitoBean
    protected ChangingAuditor changingAuditor;

    @MockitoBean
    protected FindingAuditors findingAuditors;

    @MockitoBean
    protected DossierContacts dossierContacts;

    @MockitoBean
    protected HandingOver handing;

    @MockitoBean
    protected ReadingTrail trail;

    @MockitoBean
    protected CheckingDossier checkingDossier;

    @MockitoBean
    protected DownloadingDossier downloading;

    @MockitoBean
    protected DossierVisits dossierVisits;

    @MockitoBean
    protected ForgottenPasswords forgotten;

    @MockitoBean
    protected MailingLinks mailing;

    @MockitoBean
    protected RefusedAttempts attempts;

    @MockitoBean
    protected CallingOffVisit callingOffVisit;

    @MockitoBean
    protected ReplacingAuditor replacingAuditor;

    @MockitoBean
    protected Withdrawing withdrawing;

    @MockitoBean
    protected OpeningSuspension openingSuspension;

    @MockitoBean
    protected ReadingReaudits readingReaudits;

    @MockitoBean
    protected ReadingSuspensions readingSuspensions;

    @MockitoBean
    protected SurveyResults surveyResults;

    @MockitoBean
    protected ReadingMidterm readingMidterm;

    @MockitoBean
    protected FilingObjection filingObjection;

    @MockitoBean
    protected ReadingObjections readingObjections;

    @MockitoBean
    protected FilingComplaint filingComplaint;

    @MockitoBean
    protected ChangingComplaint changingComplaint;

    @MockitoBean
    protected ReadingComplaints readingComplaints;

    @MockitoBean
    protected Confidentiality confidentiality;

    @MockitoBean
    protected TakingBack takingBack;

    @MockitoBean
    protected OpeningStageAgain openingStageAgain;

    @MockitoBean
    protected Reopenings reopenings;

    @MockitoBean
    protected SendingReportBack sendingReportBack;

    @MockitoBean
    protected LateResponses lateResponses;

    @MockitoBean(name = "nationalMeans")
    protected NationalMeans nationalMeans;

    @MockitoBean
    protected Withdrawals withdrawals;

    @MockitoBean
    protected Intervening intervening;

    @MockitoBean
    protected Interventions interventions;

    @MockitoBean
    protected IntakeRounds intakeRounds;

    @MockitoBean
    protected Intakes intakes;

    @MockitoBean
    protected ReadingEvidence evidence;

    @MockitoBean
    protected ChangingEvidence changingEvidence;

    @MockitoBean
    protected UploadingFramework uploading;

    @MockitoBean
    protected MovingEnd movingEnd;

    @MockitoBean
    protected FrameworkChanges frameworkChanges;

    @MockitoBean
    protected TradeRules tradeRules;

    @MockitoBean
    protected NeighbourRules neighbourRules;

    @MockitoBean
    protected ReadingProgramme programmes;

    @MockitoBean
    protected ChangingProgramme changingProgramme;

    @MockitoBean
    protected MovingDay movingDay;

    @BeforeEach
    void frameworksAreThere() {
        given(confidentiality.showsModel(any(), any())).willReturn(true);
        given(confidentiality.showsStep(any(), any())).willReturn(true);
        given(frameworks.all()).willReturn(List.of(Dossiers.KIB));
        given(choosingFramework.validIn(any())).willReturn(List.of(Dossiers.KIB));
        given(frameworks.pinned(any(), any())).willReturn(Dossiers.KIB);
        given(frameworks.find(any(), any())).willReturn(Optional.of(Dossiers.KIB));
        given(accounts.findById(any())).willReturn(Optional.empty());
        TaskWork real = Dossiers.FEATURES.get(TaskWork.class);
        given(work.view(any(), any())).willAnswer(asked -> real.view(asked.getArgument(0), asked.getArgument(1)));
        given(work.typedSoFar(any())).willAnswer(asked -> real.typedSoFar(asked.<OpenedTask>getArgument(0)));
        ReadingAnswers realAnswers = Dossiers.FEATURES.get(ReadingAnswers.class);
        ReadingEvidence realEvidence = Dossiers.FEATURES.get(ReadingEvidence.class);
        given(evidence.of(any(), any()))
                .willAnswer(asked -> realEvidence.of(asked.getArgument(0), asked.getArgument(1)));
        given(answers.shown(any())).willAnswer(asked -> realAnswers.shown(asked.getArgument(0)));
    }

    /** The date stands still; every address is open, as who may see what is decided elsewhere. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        BusinessTime businessTime() {
            return new BusinessTime(Clock.fixed(Dossiers.NOW, ZoneOffset.UTC));
        }

        @Bean
        Callers callers() {
            return new Callers(Map::of);
        }

        @Bean
        Forms forms() {
            return Dossiers.FEATURES.get(Forms.class);
        }

        @Bean
        TeamStanding teamStanding() {
            return Dossiers.FEATURES.get(TeamStanding.class);
        }

        @Bean
        OfferedAccounts offeredAccounts() {
            return new OfferedAccounts(List.of("organisation", "office", "director"), "keurwerk-demo");
        }

        @Bean
        SecurityFilterChain openDoors(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    protected Document page(String address, Caller caller, String language) throws Exception {
        return WellBuiltPage.check(html(get(address).param("lang", language), caller));
    }

    protected MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Caller caller)
            throws Exception {
        return browser.perform(request.with(user(new SignedIn(caller, "hash"))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** What the page to which it leads is told once. */
    protected Map<String, Object> flash(AbstractMockHttpServletRequestBuilder<?> request, Caller caller)
            throws Exception {
        return new HashMap<>(
                browser.perform(request.with(user(new SignedIn(caller, "hash"))).with(csrf()))
                        .andReturn()
                        .getFlashMap());
    }

    protected MockHttpServletResponse send(String address, Caller caller, String... fields) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request, caller);
    }

    /** Sends a form that is refused, and loads the page to which the answer leads, as a browser does. */
    protected Document refused(String address, Caller caller, String... fields) throws Exception {
        MockHttpSession session = new MockHttpSession();
        AbstractMockHttpServletRequestBuilder<?> request = post(address).session(session);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        String place = send(request, caller).getRedirectedUrl();
        assertThat(place).as("where the errors are").matches(".*#(errors|conflict)");
        return WellBuiltPage.check(html(get(URI.create(place)).session(session), caller));
    }

    protected String html(AbstractMockHttpServletRequestBuilder<?> request, Caller caller) throws Exception {
        return send(request, caller).getContentAsString(StandardCharsets.UTF_8);
    }
}
