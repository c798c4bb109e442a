package org.keurwerk.testsupport;

/** The module under {@code org.keurwerk.testsupport} keeps the rules of the house. */
class TestSupportHouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.testsupport";
    }
}
