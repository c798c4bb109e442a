package org.keurwerk.audit.intervention;

import java.util.List;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.OfficeAct;
import org.springframework.stereotype.Component;

/** A mail with the office's own words to whoever is asked (herinneren); all of it is in what is told. */
@Component
class Reminding implements Remedy {

    @Override
    public OfficeAct act() {
        return OfficeAct.REMINDED;
    }

    @Override
    public boolean fits(HumanTask task) {
        return true;
    }

    @Override
    public List<FieldProblem> check(Intervene said, HumanTask task) {
        return List.of();
    }

    @Override
    public boolean carryOut(Intervention noted) {
        return true;
    }
}
