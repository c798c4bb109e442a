package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.ChangedSince;
import org.keurwerk.audit.worklist.ChangedSince.Clash;
import org.keurwerk.audit.worklist.Copy;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.Submission;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers of a task, for every kind, against a file: what programs rely on does not change by itself. */
class TaskDetailsTest extends PageSlice {

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<TaskKind> kinds() {
        return Dossiers.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theAnswerIsAsTheFileHasIt(TaskKind kind) throws Exception {
        given(work.open(eq(Dossiers.TASK), any())).willReturn(Dossiers.opened(kind, null));

        String answer = html(get("/api/v1/tasks/" + Dossiers.TASK), Dossiers.caller(Dossiers.roleFor(kind)));

        try (InputStream golden = getClass().getResourceAsStream("/api/tasks/" + kind + ".json")) {
            assertThat(golden)
                    .as("src/test/resources/api/tasks/%s.json is missing; the answer is%n%s", kind, pretty(answer))
                    .isNotNull();
            assertThat(json.readTree(answer)).isEqualTo(json.readTree(golden));
        }
    }

    @Test
    void aDraftThatWasSavedSinceItWasReadIsKept() throws Exception {
        OpenedTask opened = Dossiers.opened(Kinds.SURVEY, Map.of("remarks", "Eerst"));
        given(work.open(eq(Dossiers.TASK), any())).willReturn(opened);
        given(work.openToWrite(eq(Dossiers.TASK), any())).willReturn(opened);
        given(work.saveDraft(any(), any())).willAnswer(asked -> {
            if (!asked.<OpenedTask>getArgument(0).copy().equals(new Copy(1L, null))) {
                throw new ChangedSince(opened.saved().orElseThrow());
            }
            return Dossiers.submission(Kinds.SURVEY, Map.of(), null);
        });
        var caller = Dossiers.caller(Dossiers.roleFor(Kinds.SURVEY));
        String address = "/api/v1/tasks/" + Dossiers.TASK;

        String tag = Objects.requireNonNull(send(get(address), caller).getHeader("ETag"));
        assertThat(tag).isEqualTo("\"1\"");
        var saved = send(draft(address).header("If-Match", tag), caller);
        var refused = send(draft(address).header("If-Match", "\"0\""), caller);

        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(refused.getStatus()).isEqualTo(412);
        assertThat(refused.getContentAsString())
                .contains("draft-changed-since")
                .as("a name and a time of people")
                .doesNotContain("acc_ORGANISATION")
                .doesNotContainPattern("\\dT\\d\\d:\\d\\d");
    }

    @Test
    void whatTwoChangedInOneFieldIsNamedWithBothTextsAndWhoWasFirst() throws Exception {
        OpenedTask opened = Dossiers.opened(Kinds.SURVEY, Map.of("remarks", "Van een ander"));
        Submission there = opened.saved().orElseThrow();
        given(work.openToWrite(eq(Dossiers.TASK), any())).willReturn(opened);
        given(work.saveDraft(any(), any()))
                .willThrow(new ChangedSince(
                        there,
                        List.of(new Clash("remarks", "Van een ander", "Van mij", there.author(), there.savedAt()))));

        var refused = send(
                draft("/api/v1/tasks/" + Dossiers.TASK).header("If-Match", "\"0\""),
                Dossiers.caller(Dossiers.roleFor(Kinds.SURVEY)));

        assertThat(refused.getStatus()).isEqualTo(412);
        JsonNode errors = json.readTree(refused.getContentAsString()).path("errors");
        assertThat(errors.size()).isEqualTo(1);
        assertThat(errors.get(0).path("field").asString()).isEqualTo("remarks");
        assertThat(errors.get(0).path("code").asString()).isEqualTo("changed-since");
        assertThat(errors.get(0).path("message").asString()).contains("\"Van een ander\"", "\"Van mij\"", "10:42");
    }

    private static MockHttpServletRequestBuilder draft(String address) {
        return put(address + "/draft").contentType(MediaType.APPLICATION_JSON).content("{}");
    }

    private String pretty(String answer) {
        return json.writeValueAsString(json.readTree(answer));
    }
}
