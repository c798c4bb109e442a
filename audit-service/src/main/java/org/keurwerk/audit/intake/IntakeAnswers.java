package org.keurwerk.audit.intake;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.Dialable;
import org.keurwerk.commons.text.Reachable;
import org.keurwerk.commons.text.WithoutLineBreaks;

/**
 * What the organisation tells about itself (intake).
 *
 * @param branches places where it serves people (vestigingen)
 * @param staffFte staff in full-time equivalents
 * @param reach people in its area
 */
public record IntakeAnswers(
        @NotBlank @WithoutLineBreaks @Size(max = 120) String contactName,
        @NotBlank @Email @Reachable @Size(max = 254) String contactEmail,

        @Nullable @Dialable @WithoutLineBreaks @Size(max = 40) String contactPhone,

        @NotNull @PositiveOrZero @Max(MOST_BRANCHES) Integer branches,
        @NotNull @Positive @Max(MOST_STAFF) Double staffFte,
        @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer reach,
        @NotBlank @Size(max = 2000) String services,
        @Nullable @Size(max = 4000) String remarks) {

    private static final int MOST_STAFF = 100_000;
    private static final int MOST_BRANCHES = 10_000;
    private static final int MOST_PEOPLE = 100_000_000;
}
