package org.keurwerk.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.HouseRules;

class HouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.certificate";
    }

    @Test
    void whatACertificateIsDependsOnNoWayOfShowingIt() {
        noClasses()
                .that()
                .resideInAPackage("..lifecycle..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..register..", "..verification..", "..document..", "..issuing..", "..renewal..")
                .check(house());
    }

    @Test
    void onlyTheDocumentKnowsThePdfLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "com.google.zxing..")
                .check(house());
    }
}
