package org.keurwerk.audit.complaint;

import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;

/**
 * What the tasks about a complaint have in common: each shows it, and auditors do not learn of them unless they are asked.
 *
 * @param <C> the content of an answer
 */
abstract class ComplaintForm<C extends Record> implements TaskForm<C, ComplaintView> {

    private final TaskKind kind;
    private final Actor actor;
    private final Class<C> content;
    final ComplaintView.Gathering gathering;

    ComplaintForm(TaskKind kind, Actor actor, Class<C> content, ComplaintView.Gathering gathering) {
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
    public boolean confidential() {
        return true;
    }

    @Override
    public Class<C> content() {
        return content;
    }

    @Override
    public ComplaintView view(Asked asked) {
        return gathering.of(asked);
    }
}
