package org.keurwerk.audit.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A complaint (klacht) of an organisation. The dossier of a trajectory has at most one that is open.
 *
 * @param trajectoryId in whose dossier it lies
 * @param sequence which complaint of that dossier, from 1
 * @param general whether it is about none of the organisation's trajectories in particular
 * @param wish what would put it right; null when nothing was said of it
 * @param acknowledgeBy until when the organisation was promised to hear who handles it
 * @param answerBy until when it was promised an answer
 * @param additions what it added later
 * @param handling who handles it; null until somebody does
 * @param views whom the handler asked for a view
 * @param reply the answer; null until then
 * @param withdrawn that the organisation took it back; null if it did not
 * @param untold true while the process must still be told
 */
@Document("complaints")
public record Complaint(
        @Id ComplaintId id,
        TrajectoryId trajectoryId,
        int sequence,
        boolean general,
        String subject,
        String text,
        @Nullable String wish,
        AccountId filedBy,
        Instant filedAt,
        LocalDate acknowledgeBy,
        LocalDate answerBy,
        List<Addition> additions,
        @Nullable Handling handling,
        List<AskedView> views,
        @Nullable Reply reply,
        @Nullable TakenBack withdrawn,
        @Nullable Boolean untold,
        int schemaVersion) {

    public Complaint {
        additions = additions == null ? List.of() : List.copyOf(additions);
        views = views == null ? List.of() : List.copyOf(views);
    }

    /** Something that was added. */
    public record Addition(String text, AccountId by, LocalDate on) {}

    /** Who handles it, since when. */
    public record Handling(AccountId handler, LocalDate on) {}

    /**
     * That an auditor was asked for a view.
     *
     * @param told whether the process knows
     */
    public record AskedView(AccountId adviser, String question, LocalDate on, boolean told) {}

    /**
     * The answer.
     *
     * @param measures what is done about it; null when nothing was said of it
     */
    public record Reply(
            Verdict verdict,
            LocalDate on,
            AccountId by,
            String text,
            @Nullable String measures) {}

    /** That it was taken back. */
    public record TakenBack(LocalDate on, AccountId by, String reason) {}

    /** The day on which it was filed. */
    public LocalDate filedOn() {
        return BusinessTime.dayOf(filedAt);
    }

    /** Whether it is still to be answered. */
    public boolean isOpen() {
        return reply == null && withdrawn == null;
    }

    /** Whether this account handles it. */
    public boolean isHandledBy(AccountId account) {
        return handling != null && handling.handler().equals(account);
    }
}
