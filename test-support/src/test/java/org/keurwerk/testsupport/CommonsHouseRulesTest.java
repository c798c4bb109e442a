package org.keurwerk.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import org.junit.jupiter.api.Test;
import org.keurwerk.commons.messaging.MessagingConfiguration;

/** The module under {@code org.keurwerk.commons} keeps the rules of the house. */
class CommonsHouseRulesTest implements StrictHouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.commons";
    }

    /** Kafka wants its settings as a map of anything; only the configuration of its clients hands them on. */
    @Override
    @Test
    public void whatAFeatureTakesAndGivesHasATypeOfItsOwn() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areNotDeclaredIn(MessagingConfiguration.class)
                .should(Conditions.NOT_SPEAK_OF_MAPS_OF_ANYTHING)
                .check(house());
    }
}
