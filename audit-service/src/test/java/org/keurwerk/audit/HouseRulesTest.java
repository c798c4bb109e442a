package org.keurwerk.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.HouseRules;

/** The rules of the house, and the one of this service: the engine stays behind its ports. */
class HouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.audit";
    }

    @Test
    void onlyThePackageOfTheProcessKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.keurwerk.audit.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(house());
    }
}
