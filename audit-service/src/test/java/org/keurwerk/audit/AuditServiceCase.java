package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The whole service from outside, through its API: what people do, what they get wrong, and what a crash leaves behind. */
@SpringBootTest(
        properties = {
            "keurwerk.clock.participants=audit-service",
            "keurwerk.clock.initial-date=2020-07-01",
            "keurwerk.submissions.sweep=200ms",
            "keurwerk.accounts.initial[0].username=auditor-third",
            "keurwerk.accounts.initial[0].password=keurwerk-demo",
            "keurwerk.accounts.initial[0].role=AUDITOR",
            "keurwerk.accounts.initial[0].name=Derde auditor (test)",
            "keurwerk.accounts.initial[0].email=auditor-third@cbct.example"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
abstract class AuditServiceCase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2020, 7, 1);
    private static final String INTAKE = """
            {"contactName":"Contact (voorbeeld)","contactEmail":"contact@voorbeeld.example","branches":12,"staffFte":180.5,
             "reach":580000,"services":"Uitlenen, taal, ondersteuning van bibliotheken."}""";

    @Autowired
    private MockMvc http;

    @MockitoSpyBean
    private HumanTasks tasks;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    private String account = "";

    @BeforeEach
    void anOrganisationOfItsOwn() throws Exception {
        account = "org-" + UUID.randomUUID().toString().substring(0, 8);
        MockHttpServletResponse registered = call(
                "office",
                post("/api/v1/organisations")
                        .content(
                                "{\"name\":\"Bibliotheek %s\",\"place\":\"Voorbeeld\",\"email\":\"a@b.example\",\"username\":\"%s\"}"
                                        .formatted(account, account)));
        assertThat(registered.getStatus()).isEqualTo(201);
    }

    @Test
    void anApplicationLeadsToTheIntakeAndThenToTheOffice() throws Exception {
        String trajectory = apply();
        String intake = taskOf(account, trajectory, "Intake");

        assertThat(submit(account, intake, INTAKE).getStatus()).isEqualTo(200);

        String check = taskOf("office", trajectory, "CheckIntake");
        String detail = call("office", get("/api/v1/tasks/" + check)).getContentAsString();
        assertThat(JsonPath.<String>read(detail, "$.draft.auditCategory")).isEqualTo("XL");
        assertThat(JsonPath.<Integer>read(detail, "$.draft.halfDays")).isEqualTo(4);
    }

    @Test
    void applyingAgainWithTheSameKeyIsTheSameTrajectoryAndAnotherApplicationIsRefused() throws Exception {
        String first = apply();

        assertThat(apply()).isEqualTo(first);
        MockHttpServletResponse other = call(account, application("another-key"));
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(other.getContentAsString(), "$.type"))
                .isEqualTo("urn:keurwerk:problem:trajectory-already-running");
    }

    @Test
    void wrongContentNamesEachFieldAndIsKeptAsTheDraft() throws Exception {
        String intake = taskOf(account, apply(), "Intake");

        MockHttpServletResponse refused = submit(
                account,
                intake,
                "{\"contactName\":\"\",\"contactEmail\":\"nergens\",\"branches\":-1,\"services\":\"Veel\"}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(refused.getContentAsString(), "$.errors[*].field"))
                .containsExactly("contactName", "contactEmail", "branches", "staffFte", "reach");
        String kept = call(account, get("/api/v1/tasks/" + intake)).getContentAsString();
        assertThat(JsonPath.<String>read(kept, "$.draft.services")).isEqualTo("Veel");
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() throws Exception {
        String intake = taskOf(account, apply(), "Intake");

        MockHttpServletResponse refused = submit(account, intake, "{\"contactNaam\":\"x\"}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<Map<String, Object>>read(refused.getContentAsString(), "$.errors[0]"))
                .containsEntry("field", "contactNaam")
                .containsEntry(
                        "allowed",
                        "branches, contactEmail, contactName, contactPhone, reach, remarks, services, staffFte");
    }

    @Test
    void submittingTwiceIsTheSameSubmissionAndOtherContentIsRefused() throws Exception {
        String intake = taskOf(account, apply(), "Intake");
        String first = submit(account, intake, INTAKE).getContentAsString();

        MockHttpServletResponse again = submit(account, intake, INTAKE);
        MockHttpServletResponse other = submit(account, intake, INTAKE.replace("12", "13"));

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(JsonPath.<String>read(again.getContentAsString(), "$.hash"))
                .isEqualTo(JsonPath.read(first, "$.hash"));
        assertThat(other.getStatus()).isEqualTo(409);
    }

    @Test
    void whatACrashLeftBetweenFreezingAndEndingTheTaskIsFinishedByTheSweep() throws Exception {
        String trajectory = apply();
        String intake = taskOf(account, trajectory, "Intake");
        doThrow(new IllegalStateException("killed")).when(tasks).complete(any(), any());

        assertThat(submit(account, intake, INTAKE).getStatus()).isEqualTo(500);
        reset(tasks);

        assertThat(taskOf("office", trajectory, "CheckIntake")).isNotEmpty();
    }

    @Test
    void aDraftIsKeptWithItsVersion() throws Exception {
        String intake = taskOf(account, apply(), "Intake");

        MockHttpServletResponse saved =
                call(account, put("/api/v1/tasks/" + intake + "/draft").content("{\"services\":\"Nog bezig\"}"));

        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(saved.getContentAsString(), "$.version"))
                .isEqualTo(1);
    }

    @Test
    void aForeignDossierLooksLikeOneThatIsNotThere() throws Exception {
        String trajectory = apply();
        String intake = taskOf(account, trajectory, "Intake");

        for (String stranger : List.of("organisation2", "auditor-co")) {
            assertThat(call(stranger, get("/api/v1/trajectories/" + trajectory)).getStatus())
                    .isEqualTo(404);
            assertThat(call(stranger, get("/api/v1/tasks/" + intake)).getStatus())
                    .isEqualTo(404);
            assertThat(submit(stranger, intake, INTAKE).getStatus()).isEqualTo(404);
        }
        assertThat(call("office", get("/api/v1/trajectories/" + trajectory)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void theListCountsAndShowsOnlyWhatStandsAsAskedFor() throws Exception {
        String trajectory = apply();
        taskOf(account, trajectory, "Intake");
        String search = "/api/v1/trajectories?q=" + account + "&status=";

        for (String status : List.of("ON_TRACK", "DUE", "LATE", "CLOSED")) {
            String found = call("office", get(search + status)).getContentAsString();
            int expected = status.equals("ON_TRACK") ? 1 : 0;
            assertThat(JsonPath.<Integer>read(found, "$.total")).as(status).isEqualTo(expected);
            assertThat(JsonPath.<List<String>>read(found, "$.items[*].id"))
                    .as(status)
                    .hasSize(expected);
        }
        assertThat(call("office", get(search + "SOON")).getStatus()).isEqualTo(400);
    }

    @Test
    void aTrajectorySaysWhatItsLineInTheListSaysAndMore() throws Exception {
        String trajectory = apply();
        taskOf(account, trajectory, "Intake");

        String line = call("office", get("/api/v1/trajectories?q=" + account)).getContentAsString();
        String whole = call("office", get("/api/v1/trajectories/" + trajectory)).getContentAsString();

        Map<String, Object> summary = JsonPath.read(line, "$.items[0]");
        assertThat(JsonPath.<Map<String, Object>>read(whole, "$")).containsAllEntriesOf(summary);
        assertThat(JsonPath.<List<String>>read(whole, "$.timeline[?(@.phase=='INTAKE')].plannedOn"))
                .singleElement()
                .isNotNull();
    }

    @Test
    void whatFollowsFromARequestIsOnTheBrokerInTheTraceOfTheRequest() throws Exception {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        MockHttpServletResponse begun = call(
                account,
                application("key-of-" + account).header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"));
        String trajectory = JsonPath.read(begun.getContentAsString(), "$.trajectoryId");

        try (Consumer<String, byte[]> topic = consumers.createConsumer("reader-" + account, "")) {
            topic.subscribe(List.of(Topics.AUDIT_EVENTS));
            List<EventEnvelope<?>> told = new ArrayList<>();
            await().atMost(PATIENCE).untilAsserted(() -> {
                topic.poll(Duration.ofMillis(200)).forEach(record -> EventCodec.decode(record)
                        .filter(event -> event.subject().equals(trajectory))
                        .ifPresent(told::add));
                assertThat(told).extracting(EventEnvelope::type).anyMatch(type -> type.contains("deadline-set"));
            });
            assertThat(told).hasSize(2).allSatisfy(event -> assertThat(event.traceparent())
                    .startsWith("00-" + traceId + "-"));
        }
    }

    @Test
    void whatNotificationServiceTellsOfNoticesIsSeenByWhomItConcerns() throws Exception {
        String trajectory = apply();
        String notice = "ntc_" + account;
        String address = "/api/v1/trajectories/" + trajectory + "/notices";
        String organisation = JsonPath.read(
                call(account, get("/api/v1/trajectories/" + trajectory)).getContentAsString(), "$.organisationId");
        tell(
                "1",
                new NoticeSent(
                        "ntc_office",
                        "application-received-office",
                        "role_office",
                        new TrajectoryId(trajectory),
                        new OrganisationId(organisation),
                        DAY,
                        "<1>"));
        tell(
                "2",
                new NoticeFailed(
                        notice,
                        "application-received",
                        organisation,
                        new TrajectoryId(trajectory),
                        new OrganisationId(organisation),
                        3,
                        "refused"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                        call("office", get(address)).getContentAsString(), "$.items[*].state"))
                .containsExactlyInAnyOrder("SENT", "FAILED"));
        assertThat(JsonPath.<List<String>>read(call(account, get(address)).getContentAsString(), "$.items[*].id"))
                .containsExactly(notice);
        assertThat(call("organisation2", get(address)).getStatus()).isEqualTo(404);

        assertThat(call(account, post(address + "/" + notice + "/send-again")).getStatus())
                .isEqualTo(403);
        assertThat(call("office", post(address + "/ntc_office/send-again")).getStatus())
                .isEqualTo(409);
        assertThat(call("office", post(address + "/ntc_nowhere/send-again")).getStatus())
                .isEqualTo(404);
        assertThat(call("office", post(address + "/" + notice + "/send-again")).getStatus())
                .isEqualTo(202);
        tell(
                "3",
                new NoticePlanned(
                        notice,
                        "application-received",
                        organisation,
                        new TrajectoryId(trajectory),
                        new OrganisationId(organisation),
                        "cause",
                        DAY));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                        call(account, get(address)).getContentAsString(), "$.items[*].state"))
                .containsExactly("PLANNED_AGAIN"));
    }

    private void tell(String id, Event event) {
        publisher.publish(publisher.envelope(account + id, event, null, null));
    }

    @Test
    void onlyOneOfTheOfficeTakesASharedTask() throws Exception {
        String trajectory = apply();
        submit(account, taskOf(account, trajectory, "Intake"), INTAKE);
        String check = taskOf("office", trajectory, "CheckIntake");

        assertThat(call("office", post("/api/v1/tasks/" + check + "/claim")).getStatus())
                .isEqualTo(200);
        assertThat(call("director", post("/api/v1/tasks/" + check + "/claim")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theDateGoesForwardOnly() throws Exception {
        MockHttpServletResponse back = call("office", post("/api/v1/clock").content("{\"date\":\"2019-01-01\"}"));

        assertThat(back.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(back.getContentAsString(), "$.type"))
                .isEqualTo("urn:keurwerk:problem:clock-moves-forward-only");
        assertThat(call("organisation", post("/api/v1/clock").content("{\"days\":1}"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse noDate = call("office", post("/api/v1/clock").content("{\"date\":\"morgen\"}"));
        assertThat(noDate.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<Map<String, Object>>read(noDate.getContentAsString(), "$.errors[0]"))
                .containsEntry("field", "date")
                .containsEntry("allowed", "2024-03-22");
    }

    @Test
    void whoIsNotSignedInIsToldSo() throws Exception {
        MockHttpServletResponse refused =
                http.perform(get("/api/v1/me")).andReturn().getResponse();

        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(refused.getHeader("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void anAccountOfTheSettingsCanSignIn() throws Exception {
        String me = call("auditor-third", get("/api/v1/me")).getContentAsString();

        assertThat(JsonPath.<List<String>>read(me, "$.roles")).containsExactly("AUDITOR");
    }

    @Test
    void aVisitOfTheWrongLengthIsRefusedInWords() throws Exception {
        String trajectory = apply();
        submit(account, taskOf(account, trajectory, "Intake"), INTAKE);
        submit(
                "office",
                taskOf("office", trajectory, "CheckIntake"),
                "{\"verdict\":\"ACCEPT\",\"auditCategory\":\"XL\",\"halfDays\":4}");
        submit("office", taskOf("office", trajectory, "ComposeTeam"), "{\"lead\":\"auditor-lead\",\"coAuditors\":[]}");
        submit(
                "auditor-lead",
                taskOf("auditor-lead", trajectory, "DeclareIndependence"),
                "{\"accepted\":true,\"independent\":true}");
        String objection = taskOf(account, trajectory, "ObjectToTeam");
        MockHttpServletResponse without =
                submit(account, objection, "{\"objects\":true,\"auditors\":[\"auditor-lead\"]}");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(submit(account, objection, "{\"objects\":false}").getStatus())
                .isEqualTo(200);
        String propose = taskOf("auditor-lead", trajectory, "ProposeVisitDates");

        MockHttpServletResponse refused =
                submit("auditor-lead", propose, "{\"options\":[{\"days\":[\"2021-02-09\"]}]}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(refused.getContentAsString(), "$.errors[0].message"))
                .contains("2");
    }

    @Test
    void whoDeclinesForAConflictSeesNothingMoreAndIsNotAskedAgain() throws Exception {
        String trajectory = apply();
        String intake = JsonPath.read(
                submit(account, taskOf(account, trajectory, "Intake"), INTAKE).getContentAsString(), "$.submissionId");
        submit(
                "office",
                taskOf("office", trajectory, "CheckIntake"),
                "{\"verdict\":\"ACCEPT\",\"auditCategory\":\"XL\",\"halfDays\":4}");
        String team = "{\"lead\":\"auditor-third\",\"coAuditors\":[\"auditor-co\"]}";
        assertThat(submit("office", taskOf("office", trajectory, "ComposeTeam"), team)
                        .getStatus())
                .isEqualTo(200);
        List<String> addresses = List.of(
                "/api/v1/trajectories/" + trajectory,
                "/api/v1/trajectories/" + trajectory + "/notices",
                "/api/v1/submissions/" + intake);
        String declaration = taskOf("auditor-third", trajectory, "DeclareIndependence");
        for (String address : addresses) {
            assertThat(call("auditor-third", get(address)).getStatus())
                    .as(address)
                    .isEqualTo(200);
        }

        submit("auditor-third", declaration, "{\"accepted\":false,\"independent\":false,\"remarks\":\"Bestuurslid.\"}");

        for (String address : addresses) {
            assertThat(call("auditor-third", get(address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(JsonPath.<Integer>read(
                        call("auditor-third", get("/api/v1/trajectories?q=" + account))
                                .getContentAsString(),
                        "$.total"))
                .isZero();
        MockHttpServletResponse again = submit("office", taskOf("office", trajectory, "ComposeTeam"), team);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<Map<String, Object>>read(again.getContentAsString(), "$.errors[0]"))
                .containsEntry("field", "lead")
                .containsEntry("code", "team-declared-conflict")
                .containsEntry("allowed", "2020-07-01");
        assertThat(JsonPath.<List<String>>read(
                        call("office", get("/api/v1/trajectories/" + trajectory + "/refused-attempts"))
                                .getContentAsString(),
                        "$[*].reasons[*].rule"))
                .containsExactly("DECLARED_CONFLICT");
    }

    @Test
    void theDescriptionOfTheApiSaysWhatEachTaskAsksAndHowThingsFail() throws Exception {
        String api = http.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();

        String body = "$.paths['/api/v1/tasks/{id}/submission'].post.requestBody.content['application/json'].schema";
        assertThat(JsonPath.<String>read(api, body + ".description"))
                .contains("Intake: IntakeAnswers", "ScoreNorms: ScoreSheet", "TakeDecision: DecisionText");
        assertThat(JsonPath.<List<String>>read(api, body + ".anyOf[*].$ref"))
                .contains("#/components/schemas/IntakeAnswers");
        assertThat(JsonPath.<Map<String, Object>>read(api, "$.components.schemas.IntakeAnswers.properties"))
                .containsKeys("branches", "staffFte", "contactEmail");
        assertThat(JsonPath.<List<String>>read(
                        api, "$.components.schemas.*.properties.*[?(@.format == 'date')].description"))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).contains("1900-01-01", "2199-12-31"));
        assertThat(JsonPath.<List<Object>>read(
                        api, "$.paths..responses.default.content['application/problem+json'].schema.$ref"))
                .hasSizeGreaterThan(15)
                .containsOnly("#/components/schemas/Problem");
        assertThat(JsonPath.<Map<String, Object>>read(api, "$.components.schemas.Problem.properties"))
                .containsKeys("type", "title", "status", "detail", "errors");
    }

    @Test
    void onlyServicesAndTheOfficeLookUpAddresses() throws Exception {
        assertThat(call("office", get("/api/v1/contacts/role_director")).getStatus())
                .isEqualTo(200);
        assertThat(call("organisation", get("/api/v1/contacts/role_director")).getStatus())
                .isEqualTo(403);
        assertThat(call("office", get("/api/v1/contacts/org_nowhere")).getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/accounts", "/api/v1/organisations", "/api/v1/organisations/org_1/changes"})
    void onlyTheOfficeReadsPeopleAndOrganisations(String address) throws Exception {
        assertThat(call("office", get(address)).getStatus()).isEqualTo(200);
        for (String other : List.of(account, "auditor-lead", "director", "board")) {
            assertThat(call(other, get(address)).getStatus()).as(other).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\""})
    void aScopeIsNotChosenByItsPosition(String scope) throws Exception {
        MockHttpServletResponse answer = call(
                account,
                post("/api/v1/applications")
                        .header("Idempotency-Key", "position-" + account)
                        .content("{\"scopes\":[" + scope + "],\"framework\":\"KIB\",\"auditQuarter\":\"2021-Q1\"}"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.errors[0].field"))
                .isEqualTo("scopes[0]");
    }

    private String apply() throws Exception {
        MockHttpServletResponse begun = call(account, application("key-of-" + account));
        assertThat(begun.getStatus()).isEqualTo(201);
        return JsonPath.read(begun.getContentAsString(), "$.trajectoryId");
    }

    private static MockHttpServletRequestBuilder application(String key) {
        return post("/api/v1/applications")
                .header("Idempotency-Key", key)
                .content("{\"scopes\":[\"LIBRARY\"],\"framework\":\"KIB\",\"auditQuarter\":\"2021-Q1\"}");
    }

    private String taskOf(String who, String trajectory, String kind) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            String mine = call(who, get("/api/v1/tasks?trajectory=" + trajectory + "&kind=" + kind))
                                    .getContentAsString();
                            List<Map<String, Object>> items = JsonPath.read(mine, "$.items");
                            return items.isEmpty()
                                    ? ""
                                    : String.valueOf(items.get(0).get("id"));
                        },
                        id -> !id.isEmpty());
    }

    private MockHttpServletResponse submit(String who, String task, String content) throws Exception {
        return call(who, post("/api/v1/tasks/" + task + "/submission").content(content));
    }

    private MockHttpServletResponse call(String who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(httpBasic(who, "keurwerk-demo")).contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
    }
}
