package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.clock.MovingTheClock.Move;
import org.keurwerk.audit.clock.MovingTheClock.Moved;
import org.keurwerk.audit.complaint.ComplaintSamples;
import org.keurwerk.audit.decision.SendingReportBack;
import org.keurwerk.audit.intervention.Intervening;
import org.keurwerk.audit.intervention.InterventionSamples;
import org.keurwerk.audit.midterm.MidtermSamples;
import org.keurwerk.audit.objection.ObjectionSamples;
import org.keurwerk.audit.planning.Team;
import org.keurwerk.audit.planning.TeamPlan;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.programme.Programme;
import org.keurwerk.audit.suspension.SuspensionSamples;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.withdrawal.Withdrawing;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** The whole service listening on a port, with one trajectory that has just begun: for tests that knock at every door. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"keurwerk.clock.participants=audit-service", "keurwerk.clock.initial-date=2020-07-01"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = EmbeddedParts.class)
abstract class RunningPortal {

    static final String SERVICE = "notification-service";

    @LocalServerPort
    private int port;

    @MockitoSpyBean
    Forms forms;

    @MockitoSpyBean
    private HumanTasks tasks;

    @MockitoSpyBean
    private Visits visits;

    @MockitoSpyBean
    private Teams teams;

    @MockitoSpyBean
    private MovingTheClock clock;

    @MockitoSpyBean
    private Withdrawing withdrawing;

    @MockitoSpyBean
    private Intervening intervening;

    @MockitoSpyBean
    private SendingReportBack sendingBack;

    @Autowired
    private MongoTemplate mongo;

    String trajectory = "";

    /** The date stands still: where it should go is checked, and nobody waits until it is there. */
    @BeforeEach
    void theDateStandsStill() {
        doReturn(Optional.empty()).when(clock).nextDeadline();
        doAnswer(moved -> {
                    LocalDate target = clock.check(moved.<Move>getArgument(0));
                    return new Moved(clock.today(), target, List.of());
                })
                .when(clock)
                .move(any(), any());
    }

    /** Whether it may be withdrawn is checked, and it goes on: others come after. */
    @BeforeEach
    void nothingIsWithdrawn() {
        doAnswer(said -> withdrawing.get(said.getArgument(0), said.getArgument(2)))
                .when(withdrawing)
                .withdraw(any(), any(), any());
    }

    /** What the office does is checked, and moves no task. */
    @BeforeEach
    void nobodyStepsIn() {
        doAnswer(said -> {
                    intervening.check(said.getArgument(0), said.getArgument(1), said.getArgument(2));
                    return InterventionSamples.call(said.getArgument(0));
                })
                .when(intervening)
                .intervene(any(), any(), any());
    }

    /** Likewise a report that might be sent back. */
    @BeforeEach
    void nothingIsSentBack() {
        doAnswer(said -> {
                    sendingBack.get(said.getArgument(0), said.getArgument(2));
                    return null;
                })
                .when(sendingBack)
                .sendBack(any(), any(), any());
    }

    /** Whoever runs after this finds the trajectory without a programme. */
    @AfterEach
    void noProgrammeStays() {
        mongo.remove(new Query(), Programme.class);
    }

    @BeforeEach
    void aTrajectory() throws Exception {
        String found = call("organisation", "GET", "/api/v1/trajectories", null).body();
        if (JsonPath.<Integer>read(found, "$.total") == 0) {
            call(
                    "organisation",
                    "POST",
                    "/api/v1/applications",
                    "{\"scopes\":[\"LIBRARY\"],\"framework\":\"KIB\",\"auditQuarter\":\"2021-Q1\"}");
        }
        trajectory = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            String all = call("organisation", "GET", "/api/v1/trajectories", null)
                                    .body();
                            List<String> ids = JsonPath.read(all, "$.items[*].id");
                            return ids.isEmpty() ? "" : ids.get(0);
                        },
                        id -> !id.isEmpty());
    }

    /** The forms of a suspension case and of a complaint ask which one it is, and a midterm self-evaluation is read where one was asked for. */
    @BeforeEach
    void aSuspensionCaseAndAComplaint() {
        SuspensionSamples.open(mongo, new TrajectoryId(trajectory), "2020-07-01", null);
        MidtermSamples.asked(mongo, new TrajectoryId(trajectory), "2020-07-01");
        ObjectionSamples.open(mongo, new TrajectoryId(trajectory), "2020-07-01");
        ComplaintSamples.open(mongo, new TrajectoryId(trajectory), "2020-07-01", null);
    }

    /** A task of this kind, open for an account, whatever the process asks just now; what is submitted is checked and then always refused. */
    @SuppressWarnings("unchecked")
    String open(TaskForm<?, ?> form, String account) throws IOException, InterruptedException {
        TaskForm<?, ?> never = spy(form);
        doAnswer(checked -> {
                    List<FieldProblem> errors = new ArrayList<>((List<FieldProblem>) checked.callRealMethod());
                    errors.add(FieldProblem.of(
                            form.content().getRecordComponents()[0].getName(), "required"));
                    return errors;
                })
                .when(never)
                .check(any(), any());
        doReturn(never).when(forms).of(form.kind());
        TaskId id = new TaskId("hostile-" + form.kind().key());
        doReturn(Optional.of(new HumanTask(
                        id,
                        form.kind(),
                        new TrajectoryId(trajectory),
                        new AccountId(idOf(account)),
                        Set.of(),
                        LocalDate.of(2020, 8, 1),
                        Instant.EPOCH)))
                .when(tasks)
                .open(id);
        return id.toString();
    }

    /** The organisation is asked for its self-evaluation, whatever the process asks just now. */
    void theSelfEvaluationIsOpen() throws IOException, InterruptedException {
        HumanTask task = new HumanTask(
                new TaskId("evidence-task"),
                Kinds.SELF_EVALUATION,
                new TrajectoryId(trajectory),
                new AccountId(idOf("organisation")),
                Set.of(),
                LocalDate.of(2020, 8, 1),
                Instant.EPOCH);
        doReturn(List.of(task)).when(tasks).openIn(trajectory);
    }

    /** The days of the visit are agreed, whatever was agreed, so that its programme is drawn up. */
    void theVisitIsAgreed() throws IOException, InterruptedException {
        TrajectoryId id = new TrajectoryId(trajectory);
        Team team = new Team(new AccountId(idOf("auditor-lead")), List.of(new AccountId(idOf("auditor-co"))));
        List<LocalDate> days = List.of(LocalDate.of(2020, 11, 3), LocalDate.of(2020, 11, 4));
        doReturn(Optional.of(new Visit("vis_hostile", 0, days, null, null, null)))
                .when(visits)
                .of(id);
        doReturn(Optional.of(new TeamPlan(
                        id, team, team, null, List.of(), team.all(), team.all(), List.of(), List.of(), null, 1)))
                .when(teams)
                .of(id);
    }

    private String idOf(String account) throws IOException, InterruptedException {
        return JsonPath.read(call(account, "GET", "/api/v1/me", null).body(), "$.account");
    }

    static String password(String account) {
        return account.equals(SERVICE) ? "keurwerk-demo-service" : "keurwerk-demo";
    }

    URI service() {
        return URI.create("http://localhost:" + port);
    }

    static String basic(String account) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + password(account)).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> call(String account, String method, String address, @Nullable String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service().resolve(address))
                                .header("Authorization", basic(account))
                                .header("Content-Type", "application/json")
                                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    HttpResponse<String> get(HttpClient browser, String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(service().resolve(address)).build(), BodyHandlers.ofString());
    }

    HttpClient signedIn(String account) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        String token = Jsoup.parse(get(browser, "/login").body())
                .select("[name=_csrf]")
                .attr("value");
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(service().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + account + "&password=" + password(account)
                                + "&_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("signing in").isEqualTo(302);
        return browser;
    }

    static String cookies(HttpClient browser) {
        CookieManager manager = (CookieManager) browser.cookieHandler().orElseThrow();
        return manager.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
