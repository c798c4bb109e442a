package org.keurwerk.audit.evidence;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation says of a file that it adds.
 *
 * @param norm the norm or sub-norm to which it belongs; null for the self-evaluation as a whole
 * @param description what it shows; null when nothing is said
 */
public record AboutEvidence(
        @Nullable @Size(max = 20) String norm,
        @Nullable @Size(max = 500) String description) {}
