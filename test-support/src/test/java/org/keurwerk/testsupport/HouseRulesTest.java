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

    private static final StrictHouseRules BROKEN_HOUSE = new StrictHouseRules() {
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
                rule("Clockwatcher.today", StrictHouseRules::nobodyReadsTheMachinesClock),
                rule("Clockwatcher.systemClock", StrictHouseRules::onlyTheClocksPackageMakesAMachineClock),
                rule("ThingHelper", StrictHouseRules::namesSayWhatThingsAre),
                rule("not @NullMarked", StrictHouseRules::everyPackageSaysThatNothingIsNullUnlessItSaysSo),
                rule("Indexer.index", StrictHouseRules::indexesAreDeclaredInOneWay),
                rule("Injected.thing", StrictHouseRules::nothingIsInjectedIntoFields),
                rule("Cycle detected", StrictHouseRules::featuresDoNotGoRoundInCircles),
                rule("SeenByAll", StrictHouseRules::pagesAndApisAreSeenByNobodyElse),
                rule("Anything.contents", StrictHouseRules::whatAFeatureTakesAndGivesHasATypeOfItsOwn));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesAndWhatBreaksThem")
    void aRuleRefusesAndNamesWhatBreaksIt(String named, Consumer<StrictHouseRules> rule) {
        assertThatThrownBy(() -> rule.accept(BROKEN_HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    private static Arguments rule(String named, Consumer<StrictHouseRules> rule) {
        return Arguments.of(named, rule);
    }
}
