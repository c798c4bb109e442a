package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a visit took place (bezoek gehouden), as the lead auditor or the office says it.
 *
 * @param held whether it took place
 * @param days on which it was, ascending; none when it was on the agreed days, or did not take place
 * @param present who was there, of both sides
 * @param reason why it did not take place
 */
record VisitReport(
        @NotNull Boolean held,
        @Size(max = 10) List<LocalDate> days,
        @Nullable @Size(max = 2000) String present,
        @Nullable @Size(max = 2000) String reason) {

    VisitReport {
        days = days == null
                ? List.of()
                : days.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
