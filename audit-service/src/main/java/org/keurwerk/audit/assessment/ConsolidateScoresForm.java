package org.keurwerk.audit.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.assessment.ConsolidateScoresForm.SideBySide;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TakeBack;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Consolidate the scores (scores vaststellen): the lead auditor lays the team's scores side by side and sets one per sub-norm; where all agree it
 * stands already.
 */
@Component
class ConsolidateScoresForm implements TaskForm<ScoreSheet, SideBySide> {

    static final TaskKind KIND = TaskKind.of("ConsolidateScores");

    /** What is written with the scores. */
    private static final TaskKind CONCEPT = TaskKind.of("WriteConceptReport");

    private final Scores scores;
    private final Answers answers;
    private final SelfEvaluations evaluations;
    private final Visits visits;
    private final Accounts accounts;

    ConsolidateScoresForm(
            Scores scores, Answers answers, SelfEvaluations evaluations, Visits visits, Accounts accounts) {
        this.scores = scores;
        this.answers = answers;
        this.evaluations = evaluations;
        this.visits = visits;
        this.accounts = accounts;
    }

    /** The sheets of all auditors, and the organisation's own judgement by sub-norm. */
    record SideBySide(List<Sheet> sheets, Map<String, Integer> ownJudgements) implements RunningTotal.Shown {

        /** What all gave one sub-norm. */
        public GivenScores given(String subNorm) {
            return new GivenScores(sheets.stream()
                    .flatMap(sheet -> sheet.scores().stream()
                            .filter(score -> score.subNorm().equals(subNorm))
                            .map(score -> new GivenScores.Given(
                                    sheet.auditor(), sheet.name(), score.score(), score.phase(), score.rationale())))
                    .toList());
        }
    }

    /** What one auditor gave. */
    record Sheet(AccountId auditor, String name, List<Score> scores) {}

    /** A row for each sub-norm. */
    private record Rows(List<Score> scores) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.LEAD_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.NOT_THE_ORGANISATION;
    }

    @Override
    public Class<ScoreSheet> content() {
        return ScoreSheet.class;
    }

    /** Its term begins on the last day of the visit. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.ahead(terms.after(visits.agreed(trajectoryId).lastDay(), KIND), today);
    }

    @Override
    public SideBySide view(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        return new SideBySide(
                sheets(trajectoryId).stream()
                        .map(answer -> new Sheet(
                                answer.author(),
                                accounts.findById(answer.author())
                                        .map(Account::displayName)
                                        .orElse(answer.author().value()),
                                answer.content().scores()))
                        .toList(),
                evaluations.judgements(scores.evaluatedIn(trajectoryId)));
    }

    @Override
    public Record beginning(Asked asked) {
        List<Answer<ScoreSheet>> sheets = sheets(asked.trajectory().id());
        return new Rows(asked.framework().subNorms().stream()
                .map(subNorm -> together(subNorm.id(), sheets))
                .toList());
    }

    /** An auditor's rows: all of them, or that of one sub-norm where it is named after a slash ({@code acc_.../5.1}). */
    @Override
    public List<Score> rowsOf(String source, Asked asked) {
        int slash = source.indexOf('/');
        String auditor = slash < 0 ? source : source.substring(0, slash);
        String subNorm = slash < 0 ? "" : source.substring(slash + 1);
        return sheets(asked.trajectory().id()).stream()
                .filter(sheet -> sheet.author().value().equals(auditor))
                .findFirst()
                .map(sheet -> sheet.content().scores())
                .orElse(List.of())
                .stream()
                .filter(score -> subNorm.isEmpty() || score.subNorm().equals(subNorm))
                .toList();
    }

    @Override
    public List<Score> offeredRows(Asked asked) {
        return sheets(asked.trajectory().id()).stream()
                .flatMap(sheet -> sheet.content().scores().stream())
                .toList();
    }

    private static Score together(String subNorm, List<Answer<ScoreSheet>> sheets) {
        List<Score> given = sheets.stream()
                .flatMap(sheet -> sheet.content().scores().stream())
                .filter(score -> score.subNorm().equals(subNorm))
                .toList();
        boolean agree = given.stream().map(Score::score).distinct().count() == 1;
        return agree ? given.get(0) : new Score(subNorm, null, null, null);
    }

    @Override
    public List<FieldProblem> check(ScoreSheet sheet, Asked asked) {
        return sheet.problems(asked);
    }

    /** Set before in an earlier round, else what the auditors gave. */
    @Override
    public List<Changed> changes(ScoreSheet sheet, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        List<Score> before = answers.all(trajectoryId, KIND, ScoreSheet.class).stream()
                .filter(one ->
                        !one.submission().id().equals(answered.submission().id()))
                .reduce((earlier, later) -> later)
                .map(one -> one.content().scores())
                .orElseGet(() -> sheets(trajectoryId).stream()
                        .flatMap(one -> one.content().scores().stream())
                        .toList());
        return sheet.changes(
                subNorm -> before.stream().filter(score -> score.subNorm().equals(subNorm)));
    }

    @Override
    public Optional<TakeBack> takeBack() {
        return Optional.of(TakeBack.until(CONCEPT, Phase.REPORT));
    }

    @Override
    public Record follow(ScoreSheet sheet, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        List<NormScore> asked = new NormPercentages(answered.framework())
                .of(sheet, evaluations.judgements(scores.evaluatedIn(trajectoryId)));
        Optional<Carried> carried = scores.carried(trajectoryId);
        List<NormScore> norms = carried.map(all -> all.with(asked)).orElse(asked);
        scores.consolidate(trajectoryId, answered.trajectory().round(Phase.REPORT), norms, answered.day());
        return carried.map(all -> OutcomeFigures.of(answered.framework(), norms, all.withScores(sheet.scores()))
                        .deciding())
                .orElseGet(() -> OutcomeFigures.of(answered.framework(), norms, sheet.scores()));
    }

    private List<Answer<ScoreSheet>> sheets(TrajectoryId trajectoryId) {
        return answers.all(trajectoryId, ScoreNormsForm.KIND, ScoreSheet.class);
    }
}
