package org.keurwerk.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void valuesAreReadWithTheTypeThatIsAskedFor() throws Exception {
        Part fields = read("""
                text: 050 000 00 00
                number: 36
                date: 2021-02-09
                list: [a, b]
                """);

        assertThat(fields.required("text").text()).isEqualTo("050 000 00 00");
        assertThat(fields.required("number").number()).isEqualTo(36);
        assertThat(fields.required("date").date()).isEqualTo(LocalDate.of(2021, 2, 9));
        assertThat(fields.required("list").items()).extracting(Part::text).containsExactly("a", "b");
        assertThat(fields.optional("absent")).isEmpty();
    }

    @Test
    void everyPartKnowsItsLine() throws Exception {
        Part part = read("a: 1\n\nb:\n  c: 2\n");

        assertThat(part.required("b").required("c").place()).endsWith("part.yaml:4:6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-2-9", "9 februari 2021", "2021-13-01", "2023-02-29"})
    void aDateThatDoesNotExistIsRefused(String written) {
        assertThatThrownBy(() -> read("on: '" + written + "'").required("on").date())
                .hasMessageContaining("must be a date such as 2021-02-09");
    }

    @Test
    void aListWhereAValueShouldBeAndTheOtherWayRoundAreRefused() {
        assertThatThrownBy(() -> read("a: [1]").required("a").text())
                .hasMessageContaining(":1:4: field 'a' must be a text, but here is a list");
        assertThatThrownBy(() -> read("a: 1").required("a").fields())
                .hasMessageContaining("must be a block of fields, but here is a single value");
        assertThatThrownBy(() -> read("a: {b: 1}").required("a").items())
                .hasMessageContaining("must be a list, but here is a block of fields");
    }

    @Test
    void anUnknownFieldThatIsARestOfATextGetsAHint() {
        assertThatThrownBy(() -> read("{text: een, en nog wat}").only("text"))
                .hasMessageContaining("field 'en nog wat' is not known here; known are text")
                .hasMessageContaining("must stand in quotes");
    }

    @Test
    void aFieldThatStandsTwiceIsRefusedHoweverDeep() {
        assertThatThrownBy(() -> read("a:\n  - b: {c: 1,\n         c: 2}"))
                .hasMessageContaining("part.yaml:3:13: field 'c' stands here twice");
    }

    @Test
    void aPartLaidOverAnotherWinsFieldByField() throws Exception {
        Part base = read("a: 1\nblock: {x: 1, y: 2}\nlist: [1, 2]\n");
        Part joined = read("block: {y: 3}\nlist: [9]\n").over(base);

        assertThat(joined.required("a").text()).isEqualTo("1");
        assertThat(joined.required("block").required("x").text()).isEqualTo("1");
        assertThat(joined.required("block").required("y").text()).isEqualTo("3");
        assertThat(joined.required("list").items()).hasSize(1);
    }

    @Test
    void aPartWithoutAFieldHasTheOthers() throws Exception {
        assertThat(read("a: 1\nb: 2\n").without("a").fields()).containsOnlyKeys("b");
    }

    @Test
    void anAliasIsTheSameAsWhatItNames() throws Exception {
        Part part = read("a: &said {x: 1}\nb: *said\n");

        assertThat(part.required("b").required("x").text()).isEqualTo("1");
    }

    private Part read(String text) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("part.yaml"), text));
    }
}
