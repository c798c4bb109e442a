package org.keurwerk.audit.intervention;

import java.util.List;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.OfficeAct;

/** One thing that the office can do about an open task, with its rules. Doing it twice does it once. */
interface Remedy {

    /** What it is. */
    OfficeAct act();

    /** Whether it can be done about a task at all. */
    boolean fits(HumanTask task);

    /** What does not fit, each by its field in {@link Intervene}. */
    List<FieldProblem> check(Intervene said, HumanTask task);

    /**
     * Does it.
     *
     * @return false when the task is gone, or somebody was faster, so that nothing was done
     */
    boolean carryOut(Intervention noted);
}
