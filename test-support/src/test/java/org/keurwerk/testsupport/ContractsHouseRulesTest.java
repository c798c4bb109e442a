package org.keurwerk.testsupport;

/** The module under {@code org.keurwerk.contracts} keeps the rules of the house. */
class ContractsHouseRulesTest implements HouseRules {

    @Override
    public String basePackage() {
        return "org.keurwerk.contracts";
    }
}
