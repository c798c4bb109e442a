package org.keurwerk.notification.template;

import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The trajectory that renews a certification (vervolgtraject), as it stands on the day on which a letter is written.
 *
 * @param auditQuarter the quarter that was announced or applied for, {@code 2024-Q3}; null when it began before quarters were kept
 * @param late what the organisation should have done before that day, what is latest; null when nothing is late
 */
public record Renewing(
        TrajectoryId trajectoryId,
        @Nullable String auditQuarter,
        @Nullable DeadlineSet late) {}
