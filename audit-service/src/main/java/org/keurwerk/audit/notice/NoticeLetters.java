package org.keurwerk.audit.notice;

import java.util.Optional;
import org.keurwerk.contracts.id.NoticeId;

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

    /** The service that sends mails does not answer. */
    final class LettersUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what went wrong. */
        public LettersUnreachable(NoticeId noticeId, Throwable cause) {
            super("the letter of " + noticeId + " could not be asked for", cause);
        }
    }
}
