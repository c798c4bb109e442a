package org.keurwerk.audit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the office remarks on the answers of an intake, a component per answer of {@link IntakeAnswers}; null where it has no remark. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntakeRemarks(
        @Nullable @Size(max = 2000) String contactName,
        @Nullable @Size(max = 2000) String contactEmail,
        @Nullable @Size(max = 2000) String contactPhone,
        @Nullable @Size(max = 2000) String branches,
        @Nullable @Size(max = 2000) String staffFte,
        @Nullable @Size(max = 2000) String reach,
        @Nullable @Size(max = 2000) String services,
        @Nullable @Size(max = 2000) String remarks) {

    /** No remark on any answer. */
    public static final IntakeRemarks NONE = new IntakeRemarks(null, null, null, null, null, null, null, null);

    public IntakeRemarks {
        contactName = saidOrNull(contactName);
        contactEmail = saidOrNull(contactEmail);
        contactPhone = saidOrNull(contactPhone);
        branches = saidOrNull(branches);
        staffFte = saidOrNull(staffFte);
        reach = saidOrNull(reach);
        services = saidOrNull(services);
        remarks = saidOrNull(remarks);
    }

    /** A text, or null for one that says nothing. */
    static @Nullable String saidOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** On how many answers there is a remark. */
    public int count() {
        return (int) Stream.of(contactName, contactEmail, contactPhone, branches, staffFte, reach, services, remarks)
                .filter(Objects::nonNull)
                .count();
    }
}
