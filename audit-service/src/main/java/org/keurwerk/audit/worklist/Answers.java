package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What was answered, as the records of the forms: for the feature that a form belongs to, which passes it on as it sees fit. */
@Component
public class Answers {

    private final Submissions submissions;
    private final Content content;

    public Answers(Submissions submissions, Content content) {
        this.submissions = submissions;
        this.content = content;
    }

    /** One answer. */
    public record Answer<C extends Record>(Submission submission, C content) {

        /** When it was submitted. */
        public Instant moment() {
            return Objects.requireNonNull(submission.submittedAt(), "answers are submitted");
        }

        /** The day on which it was submitted. */
        public LocalDate day() {
            return BusinessTime.dayOf(moment());
        }

        /** The account that gave it. */
        public AccountId author() {
            return submission.author();
        }
    }

    /** The latest one that came after its task had been taken away, so that nothing followed from it. */
    public <C extends Record> Optional<Answer<C>> tooLate(TrajectoryId trajectoryId, TaskKind kind, Class<C> type) {
        return submissions.submittedIn(trajectoryId, kind).stream()
                .filter(Submission::cameTooLate)
                .reduce((earlier, later) -> later)
                .map(submission -> new Answer<>(submission, content.read(submission.content(), type)));
    }

    /** All answers of a kind in a trajectory that count, oldest first. */
    public <C extends Record> List<Answer<C>> all(TrajectoryId trajectoryId, TaskKind kind, Class<C> type) {
        return submissions.submittedIn(trajectoryId, kind).stream()
                .filter(Submission::counts)
                .map(submission -> new Answer<>(submission, content.read(submission.content(), type)))
                .toList();
    }

    /** All answers of a kind in the trajectories of an organisation, oldest first. */
    public <C extends Record> List<Answer<C>> allOf(OrganisationId organisationId, TaskKind kind, Class<C> type) {
        return submissions.submittedOf(organisationId, kind).stream()
                .filter(Submission::counts)
                .map(submission -> new Answer<>(submission, content.read(submission.content(), type)))
                .toList();
    }

    /** The latest one of an organisation, in whichever trajectory. */
    public <C extends Record> Optional<Answer<C>> lastOf(OrganisationId organisationId, TaskKind kind, Class<C> type) {
        return submissions
                .lastOf(organisationId, kind)
                .map(submission -> new Answer<>(submission, content.read(submission.content(), type)));
    }

    /** The latest one. */
    public <C extends Record> Optional<Answer<C>> last(TrajectoryId trajectoryId, TaskKind kind, Class<C> type) {
        return all(trajectoryId, kind, type).stream().reduce((earlier, later) -> later);
    }
}
