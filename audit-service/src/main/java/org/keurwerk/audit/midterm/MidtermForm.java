package org.keurwerk.audit.midterm;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.SubNormCoverage;
import org.keurwerk.audit.midterm.Midterm.Judgement;
import org.keurwerk.audit.midterm.Midterm.PointNow;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Fill in the midterm self-evaluation (tussentijdse zelfevaluatie invullen). What is handed in has no effect on the certificate. */
@Component
class MidtermForm implements TaskForm<Midterm, LastAudit> {

    static final TaskKind KIND = TaskKind.of("Midterm");

    private final LastAudit.Reading lastAudit;

    MidtermForm(LastAudit.Reading lastAudit) {
        this.lastAudit = lastAudit;
    }

    private record Rows(List<EmptyPoint> points, List<Judgement> judgements) {}

    /** A row for a development point, before anything is said about it. */
    private record EmptyPoint(
            String norm,
            Midterm.@Nullable Became became,
            @Nullable String explanation) {}

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
    public Class<Midterm> content() {
        return Midterm.class;
    }

    /** An organisation shares the norms out among its people. */
    @Override
    public boolean together() {
        return true;
    }

    @Override
    public LastAudit view(Asked asked) {
        return lastAudit.of(asked.trajectory().id());
    }

    @Override
    public Record beginning(Asked asked) {
        return new Rows(
                lastAudit.points(asked.trajectory().id()).stream()
                        .map(point -> new EmptyPoint(point.norm(), null, null))
                        .toList(),
                asked.framework().subNorms().stream()
                        .map(subNorm -> new Judgement(subNorm.id(), null))
                        .toList());
    }

    @Override
    public List<FieldProblem> check(Midterm midterm, Asked asked) {
        List<FieldProblem> problems = new ArrayList<>(
                points(midterm.said(), lastAudit.points(asked.trajectory().id())));
        problems.addAll(SubNormCoverage.check(
                asked.framework(),
                "judgements",
                midterm.judgements().stream().map(Judgement::subNorm).toList()));
        for (int i = 0; i < midterm.judgements().size(); i++) {
            if (midterm.judgements().get(i).judgement() == null) {
                problems.add(
                        FieldProblem.of("judgements[" + i + "].judgement", "score-missing", "0.." + Midterm.HIGHEST));
            }
        }
        return problems;
    }

    /** Each development point once, and nothing that is none. */
    private static List<FieldProblem> points(List<PointNow> said, List<LastAudit.Point> made) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> left =
                new HashSet<>(made.stream().map(LastAudit.Point::norm).toList());
        for (int i = 0; i < said.size(); i++) {
            if (!left.remove(said.get(i).norm())) {
                problems.add(FieldProblem.of(
                        "points[" + i + "].norm",
                        "no-development-point",
                        said.get(i).norm()));
            }
        }
        left.stream().sorted().forEach(norm -> problems.add(FieldProblem.of("points", "point-missing", norm)));
        return problems;
    }

    @Override
    public Record follow(Midterm midterm, Answered answered) {
        return NOTHING;
    }
}
