package org.keurwerk.audit.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An objection (bezwaar) to a decision, on certification or on the withdrawal of a certificate. A decision is objected to once at most, and a trajectory has one open objection at a time.
 *
 * @param sequence which objection of the trajectory, from 1
 * @param decisionId the decision that it contests, or the suspension case whose withdrawal it contests
 * @param certificateNumber the certificate whose withdrawal it contests; null when it contests a decision on certification
 * @param scopes those that the decision did not certify, or what the certificate was for
 * @param decideBy until when the board decides
 * @param committee who hears and advises, and when; null until the office composed it
 * @param advice what the committee advises; null until then
 * @param ruling what the board decided; null until then
 * @param untold true while the process must still be told
 */
@Document("objections")
public record Objection(
        @Id ObjectionId id,
        TrajectoryId trajectoryId,
        int sequence,
        String decisionId,
        LocalDate decisionOn,
        @Nullable String certificateNumber,
        List<Scope> scopes,
        String grounds,
        AccountId filedBy,
        Instant filedAt,
        LocalDate decideBy,
        @Nullable Committee committee,
        @Nullable Advice advice,
        @Nullable Ruling ruling,
        @Nullable Boolean untold,
        int schemaVersion) {

    public Objection {
        scopes = List.copyOf(scopes);
    }

    /**
     * Three who were not involved.
     *
     * @param members by name
     */
    public record Committee(List<String> members, LocalDate hearingOn, String hearingPlace) {

        public Committee {
            members = List.copyOf(members);
        }
    }

    /** What the committee advises, and what was said at the hearing. */
    public record Advice(boolean wellFounded, boolean attended, String text, LocalDate on) {}

    /**
     * The decision of the board.
     *
     * @param newDecisionId the decision that takes the place of the contested one; null when it stands
     */
    public record Ruling(
            boolean wellFounded,
            String reason,
            LocalDate on,
            AccountId by,
            @Nullable String newDecisionId) {}

    /** The day on which it was filed. */
    public LocalDate filedOn() {
        return BusinessTime.dayOf(filedAt);
    }

    /** Whether it contests the withdrawal of a certificate. */
    public boolean contestsWithdrawal() {
        return certificateNumber != null;
    }

    /** Whether it is still to be decided. */
    public boolean isOpen() {
        return ruling == null;
    }
}
