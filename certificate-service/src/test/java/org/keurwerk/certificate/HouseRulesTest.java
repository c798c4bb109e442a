package org.keurwerk.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.HouseRules;

class HouseRulesTest implements HouseRules {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.keurwerk.certificate");

    @Override
    public JavaClasses house() {
        return HOUSE;
    }

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
