package org.keurwerk.audit.auditor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.OrganisationId;

/**
 * Where an auditor worked, advised or sat on the board (werkgever, advies, bestuur): what ISO/IEC 17021-1, 5.2, asks two years of distance from.
 *
 * @param organisation which of the organisations it is; null for one that is not known here
 * @param name as it was called
 * @param from null when nobody knows
 * @param to the last day; null while it goes on
 */
public record Engagement(
        @Nullable OrganisationId organisation,
        @NotBlank @Size(max = 120) String name,
        @NotNull Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Engagement {
        name = name == null ? "" : OneLine.typed(name);
    }

    /** As what. */
    public enum Kind {
        /** In its employment (dienstverband). */
        EMPLOYER,
        /** As its adviser (advies). */
        CONSULTANCY,
        /** On its board (bestuur, raad van toezicht). */
        BOARD
    }

    Engagement at(@Nullable OrganisationId known) {
        return new Engagement(known, name, kind, from, to);
    }
}
