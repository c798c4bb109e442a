package org.keurwerk.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartJsonTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            36               | 36
            -3               | -3
            120.5            | 120.5
            true             | true
            false            | false
            yes              | "yes"
            no               | "no"
            True             | "True"
            050 000 00 00    | "050 000 00 00"
            0500000000       | "0500000000"
            1_000            | "1_000"
            0x10             | "0x10"
            1:30             | "1:30"
            1e3              | "1e3"
            .5               | ".5"
            5.               | "5."
            2021-02-09       | "2021-02-09"
            '36'             | "36"
            "true"           | "true"
            ''               | ""
            null             | null
            ~                | null
            1234567890123456789 | "1234567890123456789"
            """)
    void onlyWhatJsonWouldReadAsANumberOrATruthIsOne(String written, String json) {
        assertThat(PartJson.of(part("a: " + written))).hasToString("{\"a\":" + json + "}");
    }

    @Test
    void whatIsNotWrittenIsNothing() {
        assertThat(PartJson.of(part("a:\nb: []\nc: {}"))).hasToString("{\"a\":null,\"b\":[],\"c\":{}}");
    }

    @Test
    void aTextOverManyLinesIsOneText() {
        assertThat(PartJson.of(part("a: >\n  one\n  two\nb: |\n  1\n"))).hasToString("{\"a\":\"one two\",\"b\":\"1\"}");
    }

    @Test
    void listsAndRecordsAreNestedAsDeepAsTheyAreWritten() {
        assertThat(PartJson.of(part("a:\n  - {b: [1, {c: d}]}"))).hasToString("{\"a\":[{\"b\":[1,{\"c\":\"d\"}]}]}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a, 1:4",
        "list, 2:7",
        "list[0].b, 2:12",
        "list[1], 2:16",
        "list[2], 2:7",
        "list[x], 2:7",
        "list[1].b.c, 2:16",
        "missing, 1:1",
        "missing.b, 1:1",
        "a.b, 1:4",
        "'', 1:1"
    })
    void aPathLeadsToItsPartOrToTheNearestOneAroundIt(String path, String place) {
        assertThat(PartJson.find(part("a: 1\nlist: [{b: 2}, 3]"), path).place()).isEqualTo("part.yaml:" + place);
    }

    private static Part part(String text) {
        return YamlFile.read("part.yaml", new StringReader(text));
    }
}
