package org.keurwerk.audit.worklist;

import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;

/**
 * What the tasks of a case have in common, that is about a dossier and beside its trajectory (zaak): no auditor reads what was answered.
 *
 * @param <C> the content of an answer
 * @param <V> what is shown beside the questions
 */
public abstract class CaseForm<C extends Record, V extends Record> implements TaskForm<C, V> {

    private final TaskKind kind;
    private final Actor actor;
    private final Class<C> content;

    /** One kind of task of a case. */
    protected CaseForm(TaskKind kind, Actor actor, Class<C> content) {
        this.kind = kind;
        this.actor = actor;
        this.content = content;
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
}
