package org.keurwerk.testsupport;

import org.keurwerk.commons.messaging.MessagingConfiguration;

/** The module under {@code org.keurwerk.commons} keeps the rules of the house. */
class CommonsHouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.commons";
    }

    /** Kafka wants its settings as a map of anything; only the configuration of its clients hands them on. */
    @Override
    public Class<?>[] keepersOfMaps() {
        return new Class<?>[] {MessagingConfiguration.class};
    }
}
