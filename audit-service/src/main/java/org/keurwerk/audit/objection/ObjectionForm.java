package org.keurwerk.audit.objection;

import java.util.Set;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.CaseForm;

/**
 * What the tasks about an objection have in common: each shows it.
 *
 * @param <C> the content of an answer
 */
abstract class ObjectionForm<C extends Record> extends CaseForm<C, ObjectionView> {

    /** The kinds of task of an objection: who does them takes no part in what it is about. */
    static final Set<String> KINDS = Set.of("ComposeCommittee", "RecordAdvice", "DecideObjection");

    final ObjectionView.Gathering gathering;

    ObjectionForm(TaskKind kind, Actor actor, Class<C> content, ObjectionView.Gathering gathering) {
        super(kind, actor, content);
        this.gathering = gathering;
    }

    @Override
    public ObjectionView view(Asked asked) {
        return gathering.of(asked);
    }
}
