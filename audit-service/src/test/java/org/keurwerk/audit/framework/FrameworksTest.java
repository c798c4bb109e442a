package org.keurwerk.audit.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.framework.OutcomeRule.Preset;
import org.keurwerk.audit.framework.OutcomeRule.Totals;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Versions of frameworks: as they ship, which one is in force when, and that one that was loaded never changes. */
class FrameworksTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Frameworks frameworks = FrameworkSamples.shippedInto(mongo);

    static Stream<Framework> shipped() {
        return FrameworkSamples.shippedInto(DocumentStore.empty()).all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void everyVersionThatShipsIsWholeAndSaysThatItIsAnExample(Framework framework) {
        assertThat(framework.illustrative()).isTrue();
        assertThat(framework.norms())
                .extracting(Norm::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, framework.version().equals("2014") ? 9 : 7)
                                .mapToObj(String::valueOf)
                                .toList());
        assertThat(framework.subNorms()).extracting(SubNorm::id).doesNotHaveDuplicates();
        assertThat(framework.validFrom()).isBefore(framework.validTo());
        for (Norm norm : framework.norms()) {
            assertThat(norm.subNorms()).as("norm " + norm.id()).isNotEmpty();
            assertThat(norm.title()).containsOnlyKeys("nl", "en");
            for (SubNorm subNorm : norm.subNorms()) {
                assertThat(subNorm.normId()).as(subNorm.id()).isEqualTo(norm.id());
                assertThat(subNorm.title()).as(subNorm.id()).containsOnlyKeys("nl", "en");
                assertThat(subNorm.questions()).as(subNorm.id()).isNotEmpty().allSatisfy(question -> assertThat(
                                question)
                        .containsOnlyKeys("nl", "en"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void aVersionThatShipsHasTheDefaultRuleOrThatOf2014(Framework framework) {
        assertThat(framework.rule())
                .isEqualTo(
                        framework.version().equals("2014")
                                ? new OutcomeRule(Preset.TOTAL, 0, 0, 0, new Totals(65, 75, 80, 95))
                                : OutcomeRule.perNorm(55, 40, 2));
    }

    @Test
    void versionsOfOneFrameworkFollowEachOtherWithoutAGapOrAnOverlap() {
        List<Framework> kib = frameworks.all().stream()
                .filter(framework -> framework.key().equals("KIB"))
                .toList();

        assertThat(kib).extracting(Framework::version).containsExactly("2014", "I", "II");
        assertThat(kib.get(1).validFrom()).isEqualTo(kib.get(0).validTo().plusDays(1));
        assertThat(kib.get(2).validFrom()).isEqualTo(kib.get(1).validTo().plusDays(1));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "KIB, 2013-12-31, ",
        "KIB, 2017-12-31, 2014",
        "KIB, 2018-01-01, I",
        "KIB, 2022-12-31, I",
        "KIB, 2023-01-01, II",
        "KIB, 2024-02-29, II",
        "KIB, 2026-12-31, II",
        "KIB, 2027-01-01, ",
        "ZOO, 2023-12-31, ",
        "ZOO, 2024-01-01, II",
        "ZOO, 2040-01-01, ",
        "KIP, 2024-01-01, "
    })
    void aVersionIsInForceFromItsFirstToItsLastDayAndNoneBeforeOrAfter(
            String key, LocalDate day, @Nullable String version) {
        assertThat(frameworks.inForce(key, day).map(Framework::version).orElse(null))
                .isEqualTo(version);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({"KIB, 2013-12-31, ", "KIB, 2018-01-01, I", "KIB, 2027-01-01, II", "ZOO, 2040-01-01, II"})
    void whatBeginsByItselfFallsUnderTheLastVersionWhereNoneIsInForce(
            String key, LocalDate day, @Nullable String version) {
        assertThat(frameworks
                        .inForceOrLastBefore(key, day)
                        .map(Framework::version)
                        .orElse(null))
                .isEqualTo(version);
    }

    @Test
    void aLanguageHouseHasAFrameworkOfItsOwn() {
        assertThat(frameworks.keysFor(List.of(Scope.LIBRARY, Scope.POI))).containsExactly("KIB");
        assertThat(frameworks.keysFor(List.of(Scope.LANGUAGE_HOUSE))).containsExactly("ZOO");
        assertThat(frameworks.keysFor(List.of(Scope.LIBRARY, Scope.LANGUAGE_HOUSE)))
                .isEmpty();
    }

    @Test
    void loadingTheSameFilesAgainChangesNothing() {
        List<Framework> before = frameworks.all();

        assertThat(FrameworkSamples.shippedInto(mongo).all()).isEqualTo(before);
    }

    @Test
    void aFileThatChangedAfterItWasLoadedStopsTheStartAndTheLoadedVersionStands() throws Exception {
        Framework before = frameworks.pinned("KIB", "I");
        String text = new ClassPathResource("frameworks/kib-1.yaml").getContentAsString(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> load(text.replace("minimum: 55", "minimum: 50")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KIB-I")
                .hasMessageContaining("new version");
        assertThat(new Frameworks(mongo).pinned("KIB", "I")).isEqualTo(before);
    }

    @Test
    void aChangedTextUnderANewVersionStandsBesideTheOld() throws Exception {
        String text = new ClassPathResource("frameworks/kib-1.yaml").getContentAsString(StandardCharsets.UTF_8);

        load(text.replace("version: I\n", "version: III\n").replace("minimum: 55", "minimum: 50"));

        assertThat(frameworks.pinned("KIB", "III").rule().minimum()).isEqualTo(50);
        assertThat(frameworks.pinned("KIB", "I").rule().minimum()).isEqualTo(55);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> frameworks.pinned("KIB", "IX")).isInstanceOf(ProblemException.class);
        assertThat(frameworks.find("KIB", "IX")).isEmpty();
    }

    @Test
    void whoReadsAnotherLanguageReadsWhatThereIs() {
        Norm norm = frameworks.pinned("KIB", "I").norms().get(0);

        assertThat(norm.titleIn("en")).isEqualTo("Mission, vision, strategy and policy");
        assertThat(norm.titleIn("nl")).isEqualTo("Missie, visie, strategie en beleid");
        assertThat(norm.titleIn("fy")).isIn(new ArrayList<>(norm.title().values()));
    }

    private void load(String yaml) throws Exception {
        Resource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
        FrameworkSamples.loading(mongo, file).run(new DefaultApplicationArguments());
    }
}
