package org.keurwerk.notification.delivery;

import java.util.Optional;
import org.keurwerk.contracts.audit.OfficeIntervened;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.template.Letter;
import org.keurwerk.notification.template.LetterKind;
import org.keurwerk.notification.template.LetterWriter;
import org.springframework.stereotype.Component;

/**
 * What stands in the mail of a notice. No mail is kept: it is written anew, with the names, dates and address of this moment, and without links that
 * are secret.
 */
@Component
public class LookingAtLetters {

    private final ContactDirectory contacts;
    private final LetterWriter letters;

    LookingAtLetters(ContactDirectory contacts, LetterWriter letters) {
        this.contacts = contacts;
        this.letters = letters;
    }

    /** A letter and the address to which it goes. */
    public record Addressed(Letter letter, String email) {}

    /**
     * The reminder that the office is about to send, as it would be written now.
     *
     * @param event what would be told; its {@code asked} gets the mail
     * @param words what the office wrote
     * @return empty when nobody is asked, or the one who is asked is not known
     * @throws ContactDirectory.ContactsUnreachable when a name or an address cannot be looked up now
     */
    public Optional<Addressed> reminder(OfficeIntervened event, String words) {
        return Optional.ofNullable(event.asked())
                .flatMap(contacts::find)
                .map(recipient -> new Addressed(
                        letters.proof(
                                LetterKind.TASK_REMINDED,
                                event.interventionId(),
                                event,
                                recipient,
                                event.organisationId(),
                                words),
                        recipient.email()));
    }

    /**
     * The letter of a notice.
     *
     * @return empty when its recipient is not known any more
     * @throws ContactDirectory.ContactsUnreachable when a name or an address cannot be looked up now
     * @throws org.keurwerk.notification.task.TaskNames.TaskNamesUnreachable when what the portal calls a task cannot be looked up now
     */
    public Optional<Addressed> of(Notice notice) {
        return contacts.find(notice.recipient())
                .map(recipient -> new Addressed(
                        letters.preview(
                                LetterKind.of(notice.template()),
                                notice.id(),
                                notice.about().event(),
                                recipient,
                                notice.organisationId()),
                        recipient.email()));
    }
}
