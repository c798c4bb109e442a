package org.keurwerk.press;

import org.keurwerk.testsupport.HouseRules;

class PressHouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.press";
    }
}
