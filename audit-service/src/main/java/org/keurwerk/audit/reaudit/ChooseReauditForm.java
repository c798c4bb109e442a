package org.keurwerk.audit.reaudit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.reaudit.ChooseReauditForm.Offer;
import org.keurwerk.audit.reaudit.ChooseReauditForm.Wish;
import org.keurwerk.audit.reaudit.ReauditPlan.Choice;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Say whether a re-audit is wanted (heraudit kiezen): a year after a refusal the organisation is asked, and nobody must. Who says nothing has none. */
@Component
class ChooseReauditForm implements TaskForm<Wish, Offer> {

    static final TaskKind KIND = TaskKind.of("ChooseReaudit");

    /**
     * What the organisation says.
     *
     * @param remarks what it wants the office and the auditors to know
     */
    record Wish(
            @NotNull Boolean wanted,
            @Nullable @Size(max = 4000) String remarks) {}

    /** What is offered: which norms it is about, after which decision, and from when on it can be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(List<String> norms, @Nullable LocalDate notBefore) {}

    private record Chosen(boolean reauditWanted) {}

    private final Reaudits reaudits;

    ChooseReauditForm(Reaudits reaudits) {
        this.reaudits = reaudits;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.ORGANISATION;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<Wish> content() {
        return Wish.class;
    }

    @Override
    public Offer view(Asked asked) {
        Reaudit reaudit = asked.trajectory().reaudit();
        return reaudit == null ? new Offer(List.of(), null) : new Offer(reaudit.norms(), reaudit.notBefore());
    }

    @Override
    public List<FieldProblem> check(Wish wish, Asked asked) {
        return List.of();
    }

    @Override
    public Record follow(Wish wish, Answered answered) {
        reaudits.choose(answered.trajectoryId(), new Choice(wish.wanted(), wish.remarks(), answered.day()));
        return new Chosen(wish.wanted());
    }
}
