package org.keurwerk.audit.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.planning.JudgeTeamObjectionForm.TeamJudgement;
import org.keurwerk.audit.planning.ObjectToTeamForm.TeamAnswer;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What organisations said against names of auditors (bezwaar tegen een auditor), and what the office decided on it. */
@Component
class TeamObjections {

    private final Answers answers;
    private final Accounts accounts;

    TeamObjections(Answers answers, Accounts accounts) {
        this.answers = answers;
        this.accounts = accounts;
    }

    /**
     * An objection of an organisation.
     *
     * @param auditors to whose names
     * @param reason why
     * @param on the day on which it was made
     */
    record Made(List<AccountId> auditors, String reason, LocalDate on) {}

    /**
     * What the office decided on an objection.
     *
     * @param rejected the auditors whose names were rejected with it; none when it was not upheld
     * @param on the day
     */
    record Judged(List<AccountId> rejected, LocalDate on) {}

    /** The last objection that was made. */
    Optional<Made> last(TrajectoryId trajectoryId) {
        return made(trajectoryId).stream().reduce((earlier, later) -> later).map(this::made);
    }

    /** The last decision. */
    Optional<Judged> lastJudged(TrajectoryId trajectoryId) {
        return judgements(trajectoryId).stream()
                .reduce((earlier, later) -> later)
                .map(judgement -> new Judged(rejected(judgement), judgement.day()));
    }

    /** Whose names were rejected in a trajectory, with the day of the decision. */
    Map<AccountId, LocalDate> rejected(TrajectoryId trajectoryId) {
        Map<AccountId, LocalDate> rejected = new HashMap<>();
        judgements(trajectoryId)
                .forEach(judgement -> rejected(judgement).forEach(auditor -> rejected.put(auditor, judgement.day())));
        return rejected;
    }

    /** The auditors whose names a decision on the last objection rejects. */
    List<AccountId> rejectedBy(TeamJudgement judgement, TrajectoryId trajectoryId) {
        if (!judgement.upheld()) {
            return List.of();
        }
        return judgement.auditors().isEmpty()
                ? last(trajectoryId).map(Made::auditors).orElse(List.of())
                : ids(judgement.auditors());
    }

    private List<AccountId> rejected(Answer<TeamJudgement> judgement) {
        TeamJudgement content = judgement.content();
        if (!content.upheld()) {
            return List.of();
        }
        if (!content.auditors().isEmpty()) {
            return ids(content.auditors());
        }
        Instant judged = at(judgement);
        return made(judgement.submission().trajectoryId()).stream()
                .filter(objection -> !at(objection).isAfter(judged))
                .reduce((earlier, later) -> later)
                .map(objection -> ids(objection.content().auditors()))
                .orElse(List.of());
    }

    private List<Answer<TeamAnswer>> made(TrajectoryId trajectoryId) {
        return answers.all(trajectoryId, ObjectToTeamForm.KIND, TeamAnswer.class).stream()
                .filter(answer -> answer.content().objects())
                .toList();
    }

    private List<Answer<TeamJudgement>> judgements(TrajectoryId trajectoryId) {
        return answers.all(trajectoryId, JudgeTeamObjectionForm.KIND, TeamJudgement.class);
    }

    private Made made(Answer<TeamAnswer> answer) {
        return new Made(
                ids(answer.content().auditors()),
                Objects.requireNonNullElse(answer.content().reason(), ""),
                answer.day());
    }

    private List<AccountId> ids(List<String> usernames) {
        return usernames.stream()
                .flatMap(name -> accounts.findByUsername(name).map(Account::id).stream())
                .toList();
    }

    private static Instant at(Answer<?> answer) {
        return Objects.requireNonNull(answer.submission().submittedAt(), "answers are submitted");
    }
}
