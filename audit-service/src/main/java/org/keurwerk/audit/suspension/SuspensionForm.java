package org.keurwerk.audit.suspension;

import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.CaseForm;

/**
 * What the tasks of a suspension case have in common: each shows the case.
 *
 * @param <C> the content of an answer
 */
abstract class SuspensionForm<C extends Record> extends CaseForm<C, CaseView> {

    final CaseView.Gathering gathering;

    SuspensionForm(TaskKind kind, Actor actor, Class<C> content, CaseView.Gathering gathering) {
        super(kind, actor, content);
        this.gathering = gathering;
    }

    @Override
    public CaseView view(Asked asked) {
        return gathering.of(asked);
    }
}
