package org.keurwerk.audit.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.framework.FrameworkSchema.Checked;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a framework file may hold, and what is said of one that does not fit: everything at once, each with its line and place. */
@Timeout(30)
class FrameworkSchemaTest {

    static final String SMALL = """
            key: KIB
            version: III
            name: {nl: "Kader III", en: "Framework III"}
            validFrom: 2027-01-01
            validTo: 2030-12-31
            illustrative: true
            scopes: [LIBRARY, POI]
            rule: {minimum: 55, floor: 40, conditionalNorms: 1}
            norms:
              - id: "1"
                title: {nl: "Beleid", en: "Policy"}
                subNorms:
                  - id: "1.1"
                    title: {nl: "Missie", en: "Mission"}
                    questions:
                      - {nl: "Waartoe?", en: "What for?"}
                  - id: "1.2"
                    title: {nl: "Bestuur", en: "Governance"}
                    questions:
                      - {nl: "Wie?", en: "Who?"}
            """;

    @Test
    void aFileThatFitsIsAFramework() {
        Checked checked = check(SMALL);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.framework()).hasValueSatisfying(framework -> {
            assertThat(framework.id()).isEqualTo("KIB-III");
            assertThat(framework.rule()).isEqualTo(OutcomeRule.perNorm(55, 40, 1));
            assertThat(framework.subNorms()).hasSize(2);
            assertThat(framework.norms().get(0).titleIn("en")).isEqualTo("Policy");
            assertThat(framework.fileHash()).hasSize(64);
        });
    }

    @Test
    void everyFileThatShipsFits() throws Exception {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:frameworks/*.yaml")) {
            assertThat(FrameworkSchema.check(file.getContentAsByteArray()).faults())
                    .as(file.getFilename())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {4} at {3} in line {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "key: KIB|key: kib|1|key|framework-form",
                "version: III|version: ''|2|version|framework-missing",
                "version: III|version: III/IV|2|version|framework-form",
                "name: {nl|naam: {nl|3|naam|framework-key-unknown",
                ", en: \"Framework III\"|''|3|name.en|framework-missing",
                "en: \"Framework III\"|en: ~|3|name.en|framework-missing",
                "en: \"Framework III\"|en: \"a\\u0007b\"|3|name.en|framework-characters",
                "en: \"Framework III\"|en: \"\\u200b\\u200b\"|3|name.en|framework-missing",
                "en: \"Framework III\"|en: \"인증\"|3|name.en|framework-not-on-paper",
                "2027-01-01|2027-02-01|4|validFrom|framework-first-of-quarter",
                "2027-01-01|1 januari|4|validFrom|framework-date",
                "2027-01-01|0001-01-01|4|validFrom|framework-date",
                "2030-12-31|2030-12-30|5|validTo|framework-last-of-quarter",
                "2030-12-31|2026-12-31|5|validTo|framework-ends-before",
                "illustrative: true|illustrative: yes|6|illustrative|framework-one-of",
                "[LIBRARY, POI]|[LIBRARY, SCHOOL]|7|scopes|framework-one-of",
                "[LIBRARY, POI]|[POI, POI]|7|scopes|framework-twice",
                "[LIBRARY, POI]|[]|7|scopes|framework-count",
                "[LIBRARY, POI]|LIBRARY|7|scopes|framework-no-list",
                "minimum: 55|minimum: 101|8|rule.minimum|framework-number",
                "minimum: 55|minimum: 5.5|8|rule.minimum|framework-number",
                "minimum: 55|minimum: 30|8|rule.floor|framework-number",
                "floor: 40|floor: -1|8|rule.floor|framework-number",
                "conditionalNorms: 1|conditionalNorms: 2|8|rule.conditionalNorms|framework-number",
                "minimum: 55,|preset: BEST, minimum: 55,|8|rule.preset|framework-one-of",
                "minimum: 55,|preset: TOTAL, minimum: 55,|8|rule.minimum|framework-not-with-total",
                "id: \"1\"|id: \"A\"|10|norms[0].id|framework-form",
                "id: \"1.2\"|id: \"2.2\"|17|norms[0].subNorms[1].id|framework-form",
                "id: \"1.2\"|id: \"1.1\"|17|norms[0].subNorms[1].id|framework-twice",
                "en: \"Who?\"|en: [Who]|20|norms[0].subNorms[1].questions[0].en|framework-no-text",
            })
    void whatDoesNotFitIsSaidWithItsLineAndPlace(String was, String is, int line, String path, String code) {
        List<FrameworkFault> faults = check(SMALL.replace(was, is)).faults();

        assertThat(faults)
                .extracting(FrameworkFault::line, FrameworkFault::path, FrameworkFault::code)
                .contains(tuple(line, path, code));
    }

    @Test
    void ofARuleOfTotalsEachKeyThatDoesNotGoWithItIsNamedAsSuchAndNothingElse() {
        String total =
                "{preset: TOTAL, minimum: 55, floor: veel, conditionalNorms: 1, totals: {reauditFrom: 65, conditionalFrom: 75,"
                        + " certifiedFrom: 80, plusFrom: 95}}";

        assertThat(check(SMALL.replace("{minimum: 55, floor: 40, conditionalNorms: 1}", total))
                        .faults())
                .containsExactly(
                        new FrameworkFault(8, "rule.minimum", "framework-not-with-total", "TOTAL"),
                        new FrameworkFault(8, "rule.floor", "framework-not-with-total", "TOTAL"),
                        new FrameworkFault(8, "rule.conditionalNorms", "framework-not-with-total", "TOTAL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"norms: []", "norms: {}", "norms: x"})
    void aListOfNormsThatDoesNotFitSaysNothingOfTheRule(String norms) {
        String file =
                SMALL.substring(0, SMALL.indexOf("norms:\n")).replace("conditionalNorms: 1", "conditionalNorms: 2");

        assertThat(check(file + norms + "\n").faults())
                .extracting(FrameworkFault::path)
                .containsExactly("norms");
    }

    @Test
    void moreNormsThanMayBeSayNothingOfTheRuleEither() {
        StringBuilder file = new StringBuilder(
                SMALL.substring(0, SMALL.indexOf("norms:\n")).replace("conditionalNorms: 1", "conditionalNorms: 2"));
        file.append("norms:\n").append("  - id: \"1\"\n".repeat(31));

        assertThat(check(file.toString()).faults())
                .extracting(FrameworkFault::path)
                .containsExactly("norms");
    }

    @Test
    void aFloorIsAllowedUpToTheMinimumAndSoItIsSaid() {
        assertThat(check(SMALL.replace("floor: 40", "floor: -1")).faults())
                .containsExactly(new FrameworkFault(8, "rule.floor", "framework-number", "0..55"));
        assertThat(check(SMALL.replace("floor: 40", "floor: 56")).faults())
                .containsExactly(new FrameworkFault(8, "rule.floor", "framework-number", "0..55"));
    }

    @Test
    void whatIsNoTextIsSaidToBeNoneAndNotToBeTypedAgain() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("kader.yaml"));
            zip.write(SMALL.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(FrameworkSchema.check(archive.toByteArray()).faults())
                .extracting(FrameworkFault::code)
                .containsExactly("framework-not-text");
        assertThat(check(SMALL.replace("Missie", "Mis\u0000sie")).faults())
                .containsExactly(new FrameworkFault(14, "file", "framework-not-text", null));
        assertThat(check("%YAML 3.0\n---\n" + SMALL).faults())
                .containsExactly(new FrameworkFault(1, "file", "framework-yaml-version", null));
        assertThat(check("%YAML 1.2\n---\n" + SMALL).faults()).isEmpty();
    }

    @Test
    void aRuleOfTotalsHasRisingBands() {
        String total = SMALL.replace(
                "{minimum: 55, floor: 40, conditionalNorms: 1}",
                "{preset: TOTAL, totals: {reauditFrom: 65, conditionalFrom: 75, certifiedFrom: 80, plusFrom: 95}}");

        assertThat(check(total).framework()).map(one -> one.rule().totals()).isPresent();
        assertThat(check(total.replace("75", "65")).faults())
                .as("a band that is left out begins where the next one does")
                .isEmpty();
        assertThat(check(total.replace("75", "64")).faults())
                .containsExactly(new FrameworkFault(8, "rule.totals.conditionalFrom", "framework-number", "65..100"));
        assertThat(check(total.replace("preset: TOTAL, ", "")).faults())
                .extracting(FrameworkFault::code)
                .contains("framework-only-with-total", "framework-missing");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFile() {
        assertThat(check(SMALL.replace("KIB", "k")
                                .replace("2030-12-31", "2030")
                                .replace("55", "550")
                                .replace("en: \"Who?\"", "fr: \"Qui?\""))
                        .faults())
                .extracting(FrameworkFault::line)
                .containsExactly(1, 5, 8, 20, 20);
    }

    @Test
    void aKeyThatStandsTwiceIsNotOverwritten() {
        assertThat(check(SMALL + "key: ZOO\n").faults())
                .containsExactly(new FrameworkFault(21, "key", "framework-key-twice", "key"));
    }

    @Test
    void ofAFileFullOfMistakesAHundredAreSaid() {
        assertThat(check(SMALL + "a: b\n".repeat(5_000)).faults()).hasSize(FrameworkSchema.MOST_FAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "# only a remark\n"})
    void anEmptyFileIsSaidToBeEmpty(String text) {
        assertThat(check(text).faults()).extracting(FrameworkFault::code).containsExactly("framework-empty");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &a [x]|framework-anchor",
                "a: *a|framework-anchor",
                "a: !!javax.script.ScriptEngineManager []|framework-tag",
                "a: !!str text|framework-tag",
                "? [a, b]: c|framework-not-yaml",
                "a: [|framework-not-yaml",
                "just a text|framework-no-fields",
                "[a, b]|framework-no-fields",
            })
    void whatIsMoreThanAPlainTreeIsRefused(String text, String code) {
        assertThat(check(text).faults()).extracting(FrameworkFault::code).containsExactly(code);
    }

    @Test
    void severalDocumentsInOneFileAreRefused() {
        assertThat(check("a: b\n---\nc: d\n").faults())
                .containsExactly(new FrameworkFault(2, "file", "framework-several", null));
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }

        assertThat(check(bomb.toString()).faults())
                .containsExactly(new FrameworkFault(1, "file", "framework-anchor", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void aFileThatIsTooDeepIsRefused(String opening) {
        assertThat(check(opening.repeat(20_000)).faults())
                .extracting(FrameworkFault::code)
                .containsAnyOf("framework-too-deep", "framework-not-yaml")
                .hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        assertThat(FrameworkSchema.check(new byte[10 * 1024 * 1024]).faults())
                .containsExactly(new FrameworkFault(0, "file", "framework-too-large", "512 kB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void aFileInAnotherEncodingIsRefused(String encoding) {
        byte[] file = SMALL.replace("Missie", "Visie én missie").getBytes(Charset.forName(encoding));

        assertThat(FrameworkSchema.check(file).faults()).hasSize(1);
    }

    @Test
    void aMarkOfTheByteOrderAndWindowsLinesAreNoMistake() {
        assertThat(check("\uFEFF" + SMALL.replace("\n", "\r\n")).faults()).isEmpty();
    }

    @Test
    void everythingThatCanBeSaidHasWordsInBothLanguages() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/framework");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        for (String code : List.of(
                "too-large",
                "not-utf8",
                "empty",
                "not-yaml",
                "characters",
                "not-text",
                "yaml-version",
                "several",
                "anchor",
                "too-deep",
                "tag",
                "no-fields",
                "key-unknown",
                "key-twice",
                "missing",
                "no-text",
                "too-long",
                "form",
                "number",
                "one-of",
                "date",
                "no-list",
                "count",
                "twice",
                "first-of-quarter",
                "last-of-quarter",
                "ends-before",
                "only-with-total",
                "not-with-total",
                "not-on-paper",
                "exists",
                "overlaps",
                "same-end")) {
            for (String language : List.of("nl", "en")) {
                assertThat(words.getMessage(
                                "error.framework-" + code, new Object[] {"x", "x"}, Locale.forLanguageTag(language)))
                        .as(code)
                        .isNotBlank();
            }
        }
    }

    private static Checked check(String text) {
        return FrameworkSchema.check(text.getBytes(StandardCharsets.UTF_8));
    }
}
