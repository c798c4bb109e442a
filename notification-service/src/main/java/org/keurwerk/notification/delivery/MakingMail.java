package org.keurwerk.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.notification.contact.Contact;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.keurwerk.notification.delivery.Mail.Attachment;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.task.TaskNames.TaskNamesUnreachable;
import org.keurwerk.notification.template.LetterKind;
import org.keurwerk.notification.template.LetterWriter;
import org.keurwerk.notification.template.LinkEnded;
import org.springframework.stereotype.Component;

/** Makes the mail of a notice: finds the recipient, writes the letter in their language, fetches what goes with it. */
@Component
class MakingMail {

    private static final String ROLE = "role_";

    private final ContactDirectory contacts;
    private final LetterWriter letters;
    private final CertificateDocuments certificates;
    private final MailSettings settings;
    private final Clock clock;

    MakingMail(
            ContactDirectory contacts,
            LetterWriter letters,
            CertificateDocuments certificates,
            MailSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.letters = letters;
        this.certificates = certificates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The mail.
     *
     * @throws NotDelivered when something that it needs cannot be fetched now
     */
    Mail of(Notice notice) {
        try {
            Contact recipient = recipient(notice)
                    .orElseThrow(() -> new NotDelivered(
                            FailureReason.ADDRESS_UNKNOWN, "there is no party " + notice.recipient(), null));
            Event about = notice.about().event();
            LetterKind kind = LetterKind.of(notice.template());
            return new Mail(
                    notice.id(),
                    notice.template(),
                    notice.messageId(settings.domain()),
                    thread(notice),
                    clock.instant(),
                    recipient.email(),
                    recipient.name(),
                    recipient.copies(kind.asksForTask()),
                    recipient.otherEmail(),
                    recipient.locale().getLanguage(),
                    letters.write(kind, notice.id(), about, recipient, notice.organisationId()),
                    letters.calendar(about, recipient, notice.organisationId(), settings.from())
                            .orElse(null),
                    attachments(about));
        } catch (LinkEnded e) {
            throw new NotDelivered(FailureReason.LINK_ENDED, "nothing asks for its link any more", e);
        } catch (ContactsUnreachable | TaskNamesUnreachable e) {
            throw new NotDelivered(
                    FailureReason.CONTACTS_DOWN, "the directory of contacts did not give an address or a name", e);
        }
    }

    /** A person's and an organisation's address of this moment, as it may just have been mended; a role's mailbox is a setting. */
    private Optional<Contact> recipient(Notice notice) {
        return notice.recipient().startsWith(ROLE)
                ? contacts.find(notice.recipient())
                : contacts.findNow(notice.recipient(), aboutTrajectory(notice));
    }

    private @Nullable String thread(Notice notice) {
        String trajectory = trajectory(notice);
        return trajectory == null ? null : "<" + trajectory + '@' + settings.domain() + '>';
    }

    /** Only an organisation names somebody for a trajectory; the contacts of all others are the same for every letter. */
    private static @Nullable String aboutTrajectory(Notice notice) {
        return notice.recipient().startsWith(OrganisationId.PREFIX) ? trajectory(notice) : null;
    }

    private static @Nullable String trajectory(Notice notice) {
        return notice.trajectoryId() == null ? null : notice.trajectoryId().value();
    }

    private List<Attachment> attachments(Event about) {
        if (about instanceof CertificateIssued issued) {
            String number = issued.certificateNumber();
            return List.of(new Attachment(number + ".pdf", certificates.pdf(number)));
        }
        return List.of();
    }
}
