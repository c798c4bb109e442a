package org.keurwerk.notification.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.outbox.PendingEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A notice (bericht): one letter to one party because of one fact. It exists once per (cause, recipient, template), changes by one atomic write at
 * a time, and carries the events that tell of its changes until the broker has them.
 *
 * @param id {@code ntc_...}, which follows from cause, recipient and template
 * @param told the event that the letter tells of
 * @param causationId the id of that event
 * @param plannedAt when it was planned: notices of one day go out in this order
 * @param commands ids of the commands that planned it again, so that none does so twice
 */
@Document(Notice.COLLECTION)
public record Notice(
        @Id String id,
        String cause,
        String recipient,
        String template,
        @Nullable String trajectoryId,
        @Nullable String organisationId,
        @Nullable String deadlineId,
        Told told,
        @Nullable String causationId,
        LocalDate plannedFor,
        Instant plannedAt,
        NoticeState state,
        Delivery delivery,
        List<String> commands,
        List<PendingEvent> pendingEvents,
        int schemaVersion,
        @Version @Nullable Long version) {

    /** The collection of the ledger. */
    public static final String COLLECTION = "notices";

    private static final int SCHEMA_VERSION = 1;

    public Notice {
        commands = List.copyOf(commands);
        pendingEvents = List.copyOf(pendingEvents);
    }

    /** A notice that a rule planned. */
    static Notice planned(NoticePlan plan, Told told, @Nullable String causationId, Instant now) {
        return new Notice(
                plan.noticeId(),
                plan.cause(),
                plan.recipient(),
                plan.template(),
                plan.trajectoryId(),
                plan.organisationId(),
                plan.deadlineId(),
                told,
                causationId,
                plan.on(),
                now,
                NoticeState.PLANNED,
                Delivery.none(),
                List.of(),
                List.of(),
                SCHEMA_VERSION,
                null);
    }

    /** The same notice with the event that tells of its planning, planned at the moment that the event says. */
    Notice telling(PendingEvent event) {
        return as(plannedFor, event.time(), state, delivery, commands, List.of(event));
    }

    /** The same notice as it stood in a ledger that was lost: the others have been told already. */
    Notice as(RememberedNotice past) {
        return as(
                past.plannedFor() == null ? plannedFor : past.plannedFor(),
                past.plannedAt() == null ? plannedAt : past.plannedAt(),
                past.state(),
                past.delivery(),
                past.commands(),
                List.of());
    }

    private Notice as(
            LocalDate on,
            Instant at,
            NoticeState nowIn,
            Delivery nowGoes,
            List<String> obeyed,
            List<PendingEvent> toTell) {
        return new Notice(
                id,
                cause,
                recipient,
                template,
                trajectoryId,
                organisationId,
                deadlineId,
                told,
                causationId,
                on,
                at,
                nowIn,
                nowGoes,
                obeyed,
                toTell,
                schemaVersion,
                version);
    }

    /**
     * The Message-ID of its mail: always the same, so that a mail which is sent again after a crash is recognised as the same mail.
     *
     * @param domain a domain of the sender's own
     */
    public String messageId(String domain) {
        return '<' + id + '@' + domain + '>';
    }
}
