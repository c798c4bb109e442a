package org.keurwerk.audit.suspension;

import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;

/**
 * What the tasks of a suspension case have in common: each shows the case, and no auditor reads what was answered.
 *
 * @param <C> the content of an answer
 */
abstract class SuspensionForm<C extends Record> implements TaskForm<C, CaseView> {

    private final TaskKind kind;
    private final Actor actor;
    private final Class<C> content;
    final CaseView.Gathering gathering;

    SuspensionForm(TaskKind kind, Actor actor, Class<C> content, CaseView.Gathering gathering) {
        this.kind = kind;
        this.actor = actor;
        this.content = content;
        this.gathering = gathering;
    }

    @Override
    public TaskKind kind() {
        return kind;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Readers readers() {
        return Readers.NOT_THE_AUDITORS;
    }

    @Override
    public Class<C> content() {
        return content;
    }

    @Override
    public CaseView view(Asked asked) {
        return gathering.of(asked);
    }
}
