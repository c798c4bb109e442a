package org.keurwerk.audit.evidence;

import java.time.Instant;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One file of evidence (bewijsstuk): what is known of it, beside its content, which never changes. One that was removed is marked and stays.
 *
 * @param name cleaned, with its extension
 * @param size bytes
 * @param sha256 of its content, in hex
 * @param norm the norm or sub-norm to which it belongs; null for the self-evaluation as a whole
 * @param description what it shows, in the organisation's words; null when nothing was said
 * @param content under which its content is kept
 * @param removal null while it stands
 * @param untold whether the trail does not tell yet what was done last; null when it does
 */
@Document(EvidenceFile.COLLECTION)
public record EvidenceFile(
        @Id EvidenceId id,
        TrajectoryId trajectoryId,
        String name,
        EvidenceType type,
        long size,
        String sha256,
        @Nullable String norm,
        @Nullable String description,
        ObjectId content,
        AccountId addedBy,
        Instant addedAt,
        @Nullable Removal removal,
        @Nullable Boolean untold,
        int schemaVersion) {

    static final String COLLECTION = "evidence";

    /** Who removed it, and when. */
    public record Removal(AccountId by, Instant at) {}

    /** Whether it was removed. */
    public boolean removed() {
        return removal != null;
    }

    /** Whether it had been added by then, and was not removed before. */
    public boolean stoodAt(Instant moment) {
        return !addedAt.isAfter(moment) && (removal == null || removal.at().isAfter(moment));
    }

    /** Whether it belongs to a sub-norm, or to the norm of it. */
    public boolean isAbout(String subNorm) {
        return norm != null && (norm.equals(subNorm) || subNorm.startsWith(norm + "."));
    }
}
