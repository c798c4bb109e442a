package org.keurwerk.audit.midterm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;

/**
 * A midterm self-evaluation (tussentijdse zelfevaluatie).
 *
 * @param changes what changed most since the audit
 * @param points what became of each development point of the report
 * @param judgements the organisation's own judgement today, per sub-norm
 */
public record Midterm(
        @NotBlank @Size(max = 8000) String changes,
        @Nullable List<@Valid @NotNull PointNow> points,
        @NotNull List<@Valid @NotNull Judgement> judgements) {

    /** The highest judgement of a sub-norm. */
    static final int HIGHEST = 4;

    public Midterm {
        points = points == null ? List.of() : points;
    }

    /** What became of a development point. */
    public enum Became {
        /** It was carried out (uitgevoerd). */
        DONE,
        /** It is being carried out (bezig). */
        UNDER_WAY,
        /** Nobody has begun (nog niet begonnen). */
        NOT_BEGUN,
        /** It will not be done (vervallen). */
        DROPPED
    }

    /**
     * One development point today.
     *
     * @param norm about which norm the report made it
     * @param became what became of it
     * @param explanation what was done, or why not
     */
    public record PointNow(
            @NotBlank @Chosen(from = From.NORMS) String norm,
            @NotNull Became became,
            @NotBlank @Size(max = 8000) String explanation) {}

    /**
     * The organisation's own judgement of one sub-norm today.
     *
     * @param judgement 0 to 4
     */
    public record Judgement(
            @NotBlank @Chosen(from = From.SUB_NORMS) String subNorm,
            @Nullable @Min(0) @Max(HIGHEST) @Chosen Integer judgement) {}

    /** The points; none where the report made none. */
    public List<PointNow> said() {
        return points == null ? List.of() : points;
    }

    /** The judgements, by sub-norm. */
    public Map<String, Integer> bySubNorm() {
        Map<String, Integer> judged = new LinkedHashMap<>();
        judgements.forEach(one -> {
            if (one.judgement() != null) {
                judged.put(one.subNorm(), one.judgement());
            }
        });
        return judged;
    }
}
