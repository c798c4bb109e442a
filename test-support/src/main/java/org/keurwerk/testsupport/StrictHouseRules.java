package org.keurwerk.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.keurwerk.commons.time.DueWork;

/** The rules of the house together with those that not every module keeps yet; a module takes this interface over as soon as it can. */
public interface StrictHouseRules extends HouseRules {

    @Test
    default void onlyTheClocksPackageMakesAMachineClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(DueWork.class.getPackageName())
                .should()
                .callMethodWhere(MachineClock.IS_MADE)
                .check(house());
    }
}
