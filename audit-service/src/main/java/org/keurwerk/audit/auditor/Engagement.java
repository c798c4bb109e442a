package org.keurwerk.audit.auditor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
 * @param notThese organisations of which somebody said that it is none of them, though its name looks like theirs
 */
public record Engagement(
        @Nullable OrganisationId organisation,
        @NotBlank @Size(max = 120) String name,
        @NotNull Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 20) List<@NotNull OrganisationId> notThese) {

    public Engagement {
        notThese = notThese == null ? List.of() : List.copyOf(notThese);
        name = name == null ? "" : OneLine.typed(name);
    }

    /** One about which nobody was asked. */
    public Engagement(
            @Nullable OrganisationId organisation,
            String name,
            Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(organisation, name, kind, from, to, List.of());
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
        return new Engagement(known, name, kind, from, to, notThese);
    }

    Engagement noneOf(List<OrganisationId> others) {
        return new Engagement(organisation, name, kind, from, to, others);
    }
}
