package org.keurwerk.audit.madeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.SignedIn;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A task that was made up is worked everywhere, with nothing but its model, its form, its template, its words and its term. */
@SpringBootTest(
        properties = {
            "keurwerk.clock.participants=audit-service",
            "keurwerk.clock.initial-date=2020-07-01",
            "keurwerk.engine.models=classpath*:processes/,classpath*:madeup/",
            "keurwerk.terms.LendBooks=3 working days"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@ContextConfiguration(initializers = EmbeddedParts.class)
@Import(LendBooksForm.class)
class MadeUpTaskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MockMvc http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Test
    void itIsInTheInboxOnItsPageInTheApiInTheDossierAndInTheNotices() throws Exception {
        String trajectory = JsonPath.read(
                api(
                        "organisation2",
                        post("/api/v1/applications")
                                .content("{'scopes':['LIBRARY'],'framework':'KIB','auditQuarter':'2021-Q1'}"
                                        .replace('\'', '"'))),
                "$.trajectoryId");
        String organisation =
                JsonPath.read(api("office", get("/api/v1/trajectories/" + trajectory)), "$.organisationId");
        runtime.startProcessInstanceByKey("MadeUpProcess", trajectory, Map.of("organisationId", organisation));

        String task = JsonPath.<List<String>>read(
                        api("organisation2", get("/api/v1/tasks?kind=LendBooks&trajectory=" + trajectory)),
                        "$.items[*].id")
                .get(0);
        assertThat(page("organisation2", get("/tasks"))).contains("Leen boeken uit");
        assertThat(page("organisation2", get("/tasks/" + task)))
                .contains("Kast 7", "Aantal boeken", "Kaft", "Terug op");
        assertThat(JsonPath.<Integer>read(api("organisation2", get("/api/v1/tasks/" + task)), "$.context.shelf"))
                .isEqualTo(7);
        MockHttpSession browser = new MockHttpSession();
        page(
                "organisation2",
                post("/tasks/" + task).session(browser).param("_submit", "true").param("books", "veel"));
        assertThat(page("organisation2", get("/tasks/" + task).session(browser)))
                .contains("Schrijf een heel getal", "Kies een antwoord");
        assertThat(page("office", get("/trajectories/" + trajectory))).contains("leent boeken uit");

        page(
                "organisation2",
                post("/tasks/" + task)
                        .param("_submit", "true")
                        .param("books", "1.200")
                        .param("cover", "SOFT")
                        .param("back", "2020-08-03"));

        String whole = api("office", get("/api/v1/trajectories/" + trajectory));
        String submission = JsonPath.<List<String>>read(whole, "$.documents[?(@.kind == 'LendBooks')].submissionId")
                .get(0);
        assertThat(page("office", get("/trajectories/" + trajectory))).contains("Uitgeleende boeken");
        assertThat(page("office", get("/trajectories/" + trajectory + "/submissions/" + submission)))
                .contains("1200", "zacht", "maandag 3 augustus 2020");
        assertThat(page("organisation2", get("/trajectories/" + trajectory)))
                .as("whoever wrote it may read it again")
                .contains("Uitgeleende boeken");
        assertThat(http.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString())
                .contains("LendBooks: Loan");
        assertThat(JsonPath.<String>read(
                        api("organisation2", get("/api/v1/task-kinds/LendBooks").header("Accept-Language", "nl")),
                        "$.title"))
                .as("what letters call it")
                .isEqualTo("Leen boeken uit");
        assertThat(deadlines(trajectory)).as("what notices are planned from").anySatisfy(set -> {
            assertThat(set.task()).isEqualTo("LendBooks");
            assertThat(set.dueOn()).isEqualTo("2020-07-06");
        });
    }

    private List<DeadlineSet> deadlines(String trajectory) {
        List<DeadlineSet> heard = new ArrayList<>();
        try (Consumer<String, byte[]> topic = consumers.createConsumer("made-up", "")) {
            topic.subscribe(List.of(Topics.AUDIT_EVENTS));
            await().atMost(PATIENCE).until(() -> {
                topic.poll(Duration.ofMillis(200)).forEach(record -> EventCodec.decode(record)
                        .filter(event -> event.subject().equals(trajectory))
                        .filter(event -> event.data() instanceof DeadlineSet)
                        .ifPresent(event -> heard.add((DeadlineSet) event.data())));
                return heard.stream().anyMatch(set -> set.task().equals("LendBooks"));
            });
        }
        return heard;
    }

    private String api(String who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(httpBasic(who, "keurwerk-demo")).contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String who, MockHttpServletRequestBuilder request) throws Exception {
        Account account = accounts.findByUsername(who).orElseThrow();
        return http.perform(request.with(user(new SignedIn(Caller.of(account), account.passwordHash())))
                        .with(csrf())
                        .header("Accept-Language", "nl"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
