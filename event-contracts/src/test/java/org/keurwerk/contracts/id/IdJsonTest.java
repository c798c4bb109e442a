package org.keurwerk.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** A typed id is in JSON what its text is: a type in the code changes nothing on the wire. */
class IdJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record AsText(
            String trajectory,
            List<String> accounts,
            @Nullable String notice) {}

    record AsIds(
            TrajectoryId trajectory,
            List<AccountId> accounts,
            @Nullable NoticeId notice) {}

    static Stream<Id> oneOfEachKind() {
        return Stream.of(
                new TrajectoryId("trj_1"),
                new OrganisationId("org_1"),
                new AccountId("acc_1"),
                new TaskId("1a2b-3c"),
                new SubmissionId("sub_1"),
                new NoticeId("ntc_1"),
                new EvidenceId("evd_1"),
                new ProgrammeRowId("prw_1"),
                new SuspensionId("sus_1"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void anIdIsItsTextAndIsReadFromIt(Id id) {
        String json = JSON.writeValueAsString(id);

        assertThat(json).isEqualTo("\"" + id.value() + "\"");
        assertThat(JSON.readValue(json, id.getClass())).isEqualTo(id);
        assertThat(id).hasToString(id.value());
    }

    @Test
    void aRecordWithTypedIdsIsTheSameJsonAsWithText() {
        AsText text = new AsText("trj_1", List.of("acc_1", "acc_2"), null);
        AsIds ids = new AsIds(new TrajectoryId("trj_1"), List.of(new AccountId("acc_1"), new AccountId("acc_2")), null);

        assertThat(JSON.writeValueAsString(ids)).isEqualTo(JSON.writeValueAsString(text));
        assertThat(JSON.readValue(JSON.writeValueAsString(text), AsIds.class)).isEqualTo(ids);
    }

    @Test
    void anIdCanBeTheKeyOfAMap() {
        assertThat(JSON.writeValueAsString(Map.of(new TrajectoryId("trj_1"), 7)))
                .isEqualTo("{\"trj_1\":7}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trj_", "acc_1", "1"})
    void whatIsNoIdOfItsKindIsRefusedWithWhatItShouldBe(String text) {
        assertThatThrownBy(() -> new TrajectoryId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"%s\" is not an id that begins with \"trj_\"", text);
        assertThatThrownBy(() -> JSON.readValue("\"" + text + "\"", TrajectoryId.class))
                .isInstanceOf(DatabindException.class);
    }

    @Test
    void aTaskHasSomeId() {
        assertThatThrownBy(() -> new TaskId(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
