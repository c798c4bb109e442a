package org.keurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule refuses an example that breaks it, and names it. */
class HouseRulesTest {

    private static final HouseRules BROKEN_HOUSE = new HouseRules() {
        @Override
        public String basePackage() {
            return "org.keurwerk.testsupport.broken";
        }

        @Override
        public JavaClasses house() {
            return BROKEN;
        }
    };

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.keurwerk.testsupport.broken");

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                rule("Clockwatcher.today", HouseRules::nobodyReadsTheMachinesClock),
                rule("Clockwatcher.systemClock", HouseRules::onlyTheClocksPackageMakesAMachineClock),
                rule("ThingHelper", HouseRules::namesSayWhatThingsAre),
                rule("not @NullMarked", HouseRules::everyPackageSaysThatNothingIsNullUnlessItSaysSo),
                rule("Indexer.index", HouseRules::indexesAreDeclaredInOneWay),
                rule("Injected.thing", HouseRules::nothingIsInjectedIntoFields),
                rule("Cycle detected", HouseRules::featuresDoNotGoRoundInCircles),
                rule("SeenByAll", HouseRules::pagesAndApisAreSeenByNobodyElse),
                rule("Anything.contents", HouseRules::whatAFeatureTakesAndGivesHasATypeOfItsOwn));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesAndWhatBreaksThem")
    void aRuleRefusesAndNamesWhatBreaksIt(String named, Consumer<HouseRules> rule) {
        assertThatThrownBy(() -> rule.accept(BROKEN_HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    private static Arguments rule(String named, Consumer<HouseRules> rule) {
        return Arguments.of(named, rule);
    }
}
