package org.keurwerk.commons.problem;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.Id;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.util.ClassUtils;

/** What may stand where something else stood: the same in every language, by example where that says it best. */
final class AllowedValues {

    private static final Map<Class<?>, String> ID_PREFIXES = Map.of(
            TrajectoryId.class, TrajectoryId.PREFIX,
            OrganisationId.class, OrganisationId.PREFIX,
            AccountId.class, AccountId.PREFIX,
            SubmissionId.class, SubmissionId.PREFIX,
            EvidenceId.class, EvidenceId.PREFIX,
            ProgrammeRowId.class, ProgrammeRowId.PREFIX,
            SuspensionId.class, SuspensionId.PREFIX,
            ComplaintId.class, ComplaintId.PREFIX,
            NoticeId.class, NoticeId.PREFIX);

    private AllowedValues() {}

    /** The values of a type; null where a type cannot say them. */
    static @Nullable String of(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) {
            return Stream.of(boxed.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        } else if (boxed == LocalDate.class) {
            return "2024-03-22";
        } else if (Temporal.class.isAssignableFrom(boxed)) {
            return "2024-03-22T09:15:00Z";
        } else if (boxed == Boolean.class) {
            return "true, false";
        } else if (boxed == Integer.class || boxed == Long.class) {
            return "0, 1, 2, …";
        } else if (Number.class.isAssignableFrom(boxed)) {
            return "1, 2.5, …";
        } else if (Collection.class.isAssignableFrom(boxed)) {
            return "[ … ]";
        } else if (Id.class.isAssignableFrom(boxed)) {
            return ID_PREFIXES.getOrDefault(boxed, "") + "…";
        }
        return boxed.isRecord() ? "{ … }" : null;
    }
}
