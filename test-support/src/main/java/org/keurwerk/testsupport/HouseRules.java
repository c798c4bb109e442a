package org.keurwerk.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.time.DueWork;

/**
 * The rules of the house, which each module takes over by implementing this interface. Rules about all classes fail where there are none; a rule about
 * one kind of class passes in a module that has none of that kind.
 */
public interface HouseRules {

    /** The module's base package, for example {@code org.keurwerk.audit}. */
    String basePackage();

    /** The module's own classes, tests left out. */
    default JavaClasses house() {
        return Imported.PACKAGES.computeIfAbsent(basePackage(), name -> new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(name));
    }

    /** Read once for all rules. */
    final class Imported {
        private static final Map<String, JavaClasses> PACKAGES = new ConcurrentHashMap<>();

        private Imported() {}
    }

    @Test
    default void nobodyReadsTheMachinesClock() {
        noClasses()
                .should()
                .callMethodWhere(MachineClock.IS_READ)
                .because("every rule reads the injected " + Clock.class.getName())
                .check(house());
    }

    @Test
    default void onlyTheClocksPackageMakesAMachineClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(DueWork.class.getPackageName())
                .should()
                .callMethodWhere(MachineClock.IS_MADE)
                .check(house());
    }

    @Test
    default void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)")
                .check(house());
    }

    @Test
    default void everyPackageSaysThatNothingIsNullUnlessItSaysSo() {
        classes()
                .should(Conditions.RESIDE_IN_A_NULL_MARKED_PACKAGE)
                .because("every package is annotated with " + NullMarked.class.getName())
                .check(house());
    }

    @Test
    default void aServiceKnowsNoOtherServicesCode() {
        List<String> others =
                List.of("org.keurwerk.audit", "org.keurwerk.certificate", "org.keurwerk.notification").stream()
                        .filter(service -> !service.equals(basePackage()))
                        .toList();
        noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to another service") {
                    @Override
                    public boolean test(JavaClass type) {
                        return others.stream()
                                .anyMatch(other -> type.getPackageName().startsWith(other));
                    }
                })
                .check(house());
    }

    @Test
    default void indexesAreDeclaredInOneWay() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CollectionIndexes.class)
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("indexOps"))
                        .or(JavaCall.Predicates.target(HasName.Predicates.name("createIndex"))))
                .because("indexes are beans of the type " + CollectionIndexes.class.getName()
                        + ", which are created before the first request")
                .check(house());
    }

    @Test
    default void nothingIsInjectedIntoFields() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(house());
    }

    @Test
    default void featuresDoNotGoRoundInCircles() {
        slices().matching(basePackage() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(house());
    }

    @Test
    default void pagesAndApisAreSeenByNobodyElse() {
        classes()
                .that()
                .resideInAPackage(basePackage() + ".*..web..")
                .and()
                .areTopLevelClasses()
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("other packages know a feature by its own types, not by the way it is shown")
                .allowEmptyShould(true)
                .check(house());
    }

    /** Types whose subject is a map of anything, such as the settings of a library or the content of any form; each module names its own. */
    default Class<?>[] keepersOfMaps() {
        return new Class<?>[0];
    }

    @Test
    default void whatAFeatureTakesAndGivesHasATypeOfItsOwn() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .doNotBelongToAnyOf(keepersOfMaps())
                .should(Conditions.NOT_SPEAK_OF_MAPS_OF_ANYTHING)
                .because("a record names its parts, and the compiler finds every place that uses them")
                .allowEmptyShould(true)
                .check(house());
    }
}
