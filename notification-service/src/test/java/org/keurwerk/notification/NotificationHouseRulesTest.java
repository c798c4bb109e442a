package org.keurwerk.notification;

import org.keurwerk.testsupport.HouseRules;

/** This service keeps the rules of the house. */
class NotificationHouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.notification";
    }
}
