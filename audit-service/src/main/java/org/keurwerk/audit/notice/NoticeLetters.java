package org.keurwerk.audit.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** What stands in the mail of a notice (inhoud). */
public interface NoticeLetters {

    /**
     * A mail as it would be written now: with the names, dates and address of today, and without links that are secret.
     *
     * @param email to which address it goes
     */
    record NoticeLetter(String subject, String text, String email) {}

    /**
     * The letter of a notice.
     *
     * @return empty when the service that sends mails does not know the notice
     * @throws LettersUnreachable when that service does not answer: ask again later
     */
    Optional<NoticeLetter> find(NoticeId noticeId);

    /**
     * A reminder that the office is about to send.
     *
     * @param task the kind of the task
     * @param asked who would get it
     * @param words what the office wrote
     */
    record Reminder(
            TrajectoryId trajectoryId,
            OrganisationId organisationId,
            String task,
            String taskId,
            String asked,
            LocalDate dueOn,
            String words) {}

    /**
     * A reminder as it would be sent now; nothing is sent.
     *
     * @return empty when the one who is asked is not known
     * @throws LettersUnreachable when that service does not answer: ask again later
     */
    Optional<NoticeLetter> proof(Reminder reminder);

    /** The service that sends mails does not answer. */
    final class LettersUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what went wrong. */
        public LettersUnreachable(String about, Throwable cause) {
            super("the letter of " + about + " could not be asked for", cause);
        }
    }
}
