package org.keurwerk.audit.complaint;

import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.CaseForm;

/**
 * What the tasks about a complaint have in common: each shows it, and auditors do not learn of them unless they are asked.
 *
 * @param <C> the content of an answer
 */
abstract class ComplaintForm<C extends Record> extends CaseForm<C, ComplaintView> {

    final ComplaintView.Gathering gathering;

    ComplaintForm(TaskKind kind, Actor actor, Class<C> content, ComplaintView.Gathering gathering) {
        super(kind, actor, content);
        this.gathering = gathering;
    }

    @Override
    public boolean confidential() {
        return true;
    }

    @Override
    public ComplaintView view(Asked asked) {
        return gathering.of(asked);
    }
}
