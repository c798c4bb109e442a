package org.keurwerk.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.HouseRules;

/** The module keeps the rules of the house, and some of its own: which package of the platform may know what. */
class PlatformHouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.platform";
    }

    @Test
    void theTetherNeedsNothingButJavaBecauseItRunsInsideEveryService() {
        classes()
                .that()
                .resideInAPackage("..process.tether..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..process.tether..")
                .check(house());
    }

    @Test
    void onlyTheStatusPageKnowsTheHttpServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..status..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "org.thymeleaf..")
                .check(house());
    }

    @Test
    void onlyTheMailPackageKnowsTheMailLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "com.icegreen..", "org.apache.james..")
                .check(house());
    }

    @Test
    void onlyTheStorePackageKnowsTheEmbeddedStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.bwaldvogel..", "org.h2..")
                .check(house());
    }
}
