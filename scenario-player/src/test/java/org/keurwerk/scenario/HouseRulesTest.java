package org.keurwerk.scenario;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.HouseRules;

/** The player keeps the rules of the house; besides, reading files and calling servers know nothing of scenarios. */
class HouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.scenario";
    }

    @Test
    void onlyTheYamlPackageKnowsTheYamlLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..scenario.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..", "tools.jackson.dataformat..")
                .check(house());
    }

    @Test
    void onlyTheHttpPackageMakesCalls() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..scenario.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .check(house());
    }

    @Test
    void readingFilesAndMakingCallsKnowNothingOfScenariosAndOfEachOther() {
        classes()
                .that()
                .resideInAPackage("..scenario.yaml..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.yaml..", "org.jspecify..", "tools.jackson..", "..scenario.yaml..")
                .check(house());
        classes()
                .that()
                .resideInAPackage("..scenario.http..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "tools.jackson..", "..scenario.http..")
                .check(house());
    }

    @Test
    void thePlayerKnowsNoCodeOfTheProductThatItPlaysAgainst() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.keurwerk.audit..",
                        "org.keurwerk.certificate..",
                        "org.keurwerk.notification..",
                        "org.keurwerk.commons..",
                        "org.keurwerk.contracts..")
                .check(house());
    }
}
