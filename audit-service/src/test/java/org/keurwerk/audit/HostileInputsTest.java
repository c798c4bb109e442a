package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.testsupport.hostile.DescribedApi;
import org.keurwerk.testsupport.hostile.HostileInput;
import org.keurwerk.testsupport.hostile.HostileRun;
import org.keurwerk.testsupport.hostile.ShownForms;

/**
 * Every field of every form and every parameter of every address of the running service gets what nobody should send. A new form and a new address
 * are found by themselves: from the description of the API, from the forms of all kinds of tasks, and from the pages.
 */
class HostileInputsTest extends RunningPortal {

    @Test
    void nothingThatIsSentToTheApiMakesAMistakeOfOurs() throws Exception {
        String description = call("office", "GET", "/v3/api-docs", null).body();
        List<HostileInput> inputs = new ArrayList<>();
        for (TaskForm<?, ?> form : forms.all()) {
            String task = open(form, "office");
            DescribedApi.inputs(description, known(task)).stream()
                    .filter(input -> input.address().startsWith("/api/v1/tasks/" + task))
                    .map(input -> named(input, form))
                    .forEach(inputs::add);
        }
        DescribedApi.inputs(description, known("unknown")).stream()
                .filter(input -> !input.address().startsWith("/api/v1/tasks/"))
                .forEach(inputs::add);

        HostileRun run = new HostileRun(
                        service(),
                        (request, input) -> request.header(
                                "Authorization",
                                basic(input.field().contains("/applications") ? "organisation" : "office")))
                .send(inputs);

        theVisitIsAgreed();
        String programme = "/api/v1/trajectories/" + trajectory + "/programme";
        String begun = call(
                        "organisation",
                        "POST",
                        programme + "/rows",
                        "{\"day\":\"2020-11-03\",\"from\":\"08:00\",\"to\":\"08:30\",\"activity\":\"TOUR\"}")
                .body();
        Map<String, String> there = new HashMap<>(known("unknown"));
        there.put("rowId", JsonPath.read(begun, "$.id"));
        List<HostileInput> rows = DescribedApi.inputs(description, there).stream()
                .filter(input -> input.address().startsWith(programme))
                .toList();
        assertThat(rows).hasSizeGreaterThan(50);
        HostileRun drawingUp = new HostileRun(
                        service(), (request, input) -> request.header("Authorization", basic("organisation")))
                .send(rows);

        System.out.println("API: " + run.summary() + " of " + inputs.size());
        System.out.println("API of the programme: " + drawingUp.summary() + " of " + rows.size());
        assertThat(run.faults()).isEmpty();
        assertThat(drawingUp.faults()).isEmpty();
        assertThat(call("office", "GET", programme, null).statusCode()).isEqualTo(200);
        assertThat(run.sent()).isGreaterThan(500);
    }

    @Test
    void nothingThatIsTypedIntoAPageMakesAMistakeOfOurs() throws Exception {
        List<HostileInput> inputs = new ArrayList<>();
        HttpClient browser = signedIn("office");
        List<String> pages = new ArrayList<>(List.of(
                "/tasks",
                "/profile",
                "/trajectories",
                "/trajectories/" + trajectory,
                "/trajectories/" + trajectory + "/interventions",
                "/trajectories/" + trajectory + "/interventions/called",
                "/office/clock",
                "/frameworks",
                "/office/frameworks",
                "/office/frameworks/KIB/II/end",
                "/login"));
        for (TaskForm<?, ?> form : forms.all()) {
            pages.add("/tasks/" + open(form, "office"));
        }
        for (String page : pages) {
            HttpResponse<String> shown = get(browser, page);
            assertThat(shown.statusCode()).as(page).isLessThan(500);
            ShownForms.inputs(page, shown.body()).stream()
                    .filter(input -> input.body() == null || !input.field().startsWith("POST /login"))
                    .forEach(inputs::add);
        }
        HttpClient organisation = signedIn("organisation2");
        List<HostileInput> applying = new ArrayList<>(
                ShownForms.inputs("/apply", get(organisation, "/apply").body()));
        applying.addAll(ShownForms.inputs(
                "/profile/organisation",
                get(organisation, "/profile/organisation").body()));
        theSelfEvaluationIsOpen();
        HttpClient own = signedIn("organisation");
        String evidence = "/trajectories/" + trajectory + "/evidence";
        List<HostileInput> files =
                ShownForms.inputs(evidence, get(own, evidence).body());
        assertThat(files).anyMatch(input -> input.field().endsWith(" file"));

        HostileRun run =
                new HostileRun(service(), (request, input) -> request.header("Cookie", cookies(browser))).send(inputs);
        HostileRun sendingFiles =
                new HostileRun(service(), (request, input) -> request.header("Cookie", cookies(own))).send(files);
        HostileRun asOrganisation = new HostileRun(
                        service(), (request, input) -> request.header("Cookie", cookies(organisation)))
                .send(applying);

        System.out.println("pages: " + run.summary() + " of " + inputs.size());
        System.out.println("applying: " + asOrganisation.summary() + " of " + applying.size());
        System.out.println("files: " + sendingFiles.summary() + " of " + files.size());
        assertThat(run.faults()).isEmpty();
        assertThat(sendingFiles.faults()).isEmpty();
        assertThat(asOrganisation.faults()).isEmpty();
        for (String page : pages) {
            assertThat(get(browser, page).statusCode()).as(page + " afterwards").isLessThan(500);
        }

        theVisitIsAgreed();
        String programme = "/trajectories/" + trajectory + "/programme";
        List<HostileInput> rows =
                ShownForms.inputs(programme, get(own, programme).body());
        assertThat(rows).anyMatch(input -> input.field().endsWith(" from")).anyMatch(input -> input.field()
                .endsWith(" auditors"));
        HostileRun drawingUp =
                new HostileRun(service(), (request, input) -> request.header("Cookie", cookies(own))).send(rows);
        System.out.println("programme: " + drawingUp.summary() + " of " + rows.size());
        assertThat(drawingUp.faults()).isEmpty();
        assertThat(get(own, programme).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSavedReadsBackAsItWasTyped() throws Exception {
        List<String> typed = List.of(
                "Köln 📚 سلام שלום",
                "a\nb\tc",
                "<b>&amp;</b>",
                "{{7*7}} ${7*7}",
                "'\"\\/",
                "W".repeat(1_900),
                "ﬁ İ ß",
                "  ");
        for (TaskForm<?, ?> form : forms.all()) {
            String task = open(form, "office");
            for (String text : typed) {
                for (java.lang.reflect.RecordComponent field : form.content().getRecordComponents()) {
                    if (field.getType() == String.class) {
                        String address = "/api/v1/tasks/" + task;
                        String body = JsonPath.parse("{}")
                                .put("$", field.getName(), text)
                                .jsonString();

                        assertThat(call("office", "PUT", address + "/draft", body)
                                        .statusCode())
                                .isEqualTo(200);
                        String draft = call("office", "GET", address, null).body();
                        assertThat(JsonPath.<String>read(draft, "$.draft." + field.getName()))
                                .isEqualTo(text);
                    }
                }
            }
        }
    }

    private Map<String, String> known(String task) {
        return Map.of(
                "id", trajectory,
                "trajectoryId", trajectory,
                "/api/v1/tasks/{id} id", task,
                "/api/v1/tasks/{id}/draft id", task,
                "/api/v1/tasks/{id}/submission id", task,
                "/api/v1/tasks/{id}/claim id", task,
                "/api/v1/tasks/{id}/release id", task,
                "key", "KIB",
                "version", "I",
                "partyId", "role_office");
    }

    private static HostileInput named(HostileInput input, TaskForm<?, ?> form) {
        return new HostileInput(
                input.field() + " (" + form.kind().key() + ")",
                input.method(),
                input.address(),
                input.type(),
                input.content());
    }
}
