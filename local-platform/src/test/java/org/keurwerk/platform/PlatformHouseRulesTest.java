package org.keurwerk.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package of the platform may know what. The rules for services about clocks, indexes and beans have no subject here. */
class PlatformHouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.keurwerk.platform");

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("org.keurwerk.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)")
                .check(HOUSE);
    }

    @Test
    void theTetherNeedsNothingButJavaBecauseItRunsInsideEveryService() {
        classes()
                .that()
                .resideInAPackage("..process.tether..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..process.tether..")
                .check(HOUSE);
    }

    @Test
    void onlyTheStatusPageKnowsTheHttpServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..status..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "org.thymeleaf..")
                .check(HOUSE);
    }

    @Test
    void onlyTheMailPackageKnowsTheMailLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "com.icegreen..")
                .check(HOUSE);
    }

    @Test
    void onlyTheStorePackageKnowsTheEmbeddedStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.bwaldvogel..", "org.h2..")
                .check(HOUSE);
    }
}
