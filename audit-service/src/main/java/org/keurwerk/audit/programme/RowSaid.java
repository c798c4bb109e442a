package org.keurwerk.audit.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is sent, by page and API alike; {@link RowRules} say what fits.
 *
 * @param day one of the days of the visit
 * @param from when it begins
 * @param to when it ends
 * @param activity one of {@link Activity}
 * @param subject what it is about
 * @param norms the norms that it is about
 * @param people who takes part from the organisation: names or roles
 * @param auditors usernames of those of the team who take part
 * @param place room or address
 */
@Schema(name = "ProgrammeRowSaid")
public record RowSaid(
        @Schema(format = "date", example = "2021-02-09", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String day,

        @Schema(example = "09:30", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String from,

        @Schema(example = "10:30", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,

        @Schema(
                allowableValues = {"OPENING", "INTERVIEW", "TOUR", "DOCUMENT_STUDY", "BREAK", "CLOSING"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String activity,

        @Nullable @Size(max = 200) String subject,
        @Schema(example = "[\"4\"]") @Nullable List<@Nullable String> norms,
        @Nullable @Size(max = 300) String people,
        @Schema(example = "[\"auditor-lead\"]") @Nullable List<@Nullable String> auditors,
        @Nullable @Size(max = 120) String place) {}
