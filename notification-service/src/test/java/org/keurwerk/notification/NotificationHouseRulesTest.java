package org.keurwerk.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.HouseRules;

/** This service keeps the rules of the house, and three of its own. */
class NotificationHouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.notification";
    }

    @Test
    void theLedgerKnowsNeitherRulesNorLettersNorMail() {
        noClasses()
                .that()
                .resideInAPackage("..ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..planning..", "..template..", "..contact..", "..delivery..", "..web..")
                .check(house());
    }

    @Test
    void onlyDeliveryKnowsTheMailLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..")
                .check(house());
    }

    @Test
    void onlyTheLedgerAndWhatIsKnownOfEventsTouchTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ledger..", "..planning..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.data.mongodb.core.MongoTemplate")
                .check(house());
    }
}
