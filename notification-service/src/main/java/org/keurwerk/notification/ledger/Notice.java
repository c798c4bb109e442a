package org.keurwerk.notification.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A notice (bericht): one letter to one party because of one fact. It exists once per (cause, recipient, template), changes by one atomic write at
 * a time, and carries the events that announce its changes until the broker has them.
 *
 * @param id {@code ntc_...}, which follows from cause, recipient and template
 * @param about the event that the letter is about; the document's field has the older name {@code told}
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
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        @Nullable String deadlineId,
        @Field("told") StoredEvent about,
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
    static Notice planned(NoticePlan plan, EventEnvelope<?> because, Instant now) {
        return new Notice(
                plan.noticeId(),
                plan.cause(),
                plan.recipient(),
                plan.template(),
                plan.trajectoryId(),
                plan.organisationId(),
                plan.deadlineId(),
                StoredEvent.of(because.data()),
                because.id(),
                plan.on(),
                now,
                NoticeState.PLANNED,
                Delivery.none(),
                List.of(),
                List.of(),
                SCHEMA_VERSION,
                0L);
    }

    /** The same notice with the event that announces it, planned at the moment that the event says. */
    Notice announcedBy(PendingEvent event) {
        return as(plannedFor, event.time(), state, delivery, commands, List.of(event));
    }

    /** The same notice as it stood in a ledger that was lost: its events were published then. */
    Notice as(RecoveredNotice past) {
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
            NoticeState newState,
            Delivery newDelivery,
            List<String> newCommands,
            List<PendingEvent> events) {
        return new Notice(
                id,
                cause,
                recipient,
                template,
                trajectoryId,
                organisationId,
                deadlineId,
                about,
                causationId,
                on,
                at,
                newState,
                newDelivery,
                newCommands,
                events,
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
