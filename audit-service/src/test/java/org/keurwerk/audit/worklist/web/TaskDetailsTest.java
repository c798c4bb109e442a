package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.task.TaskKind;
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

    private String pretty(String answer) {
        return json.writeValueAsString(json.readTree(answer));
    }
}
