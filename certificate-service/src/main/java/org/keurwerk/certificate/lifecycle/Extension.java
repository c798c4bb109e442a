package org.keurwerk.certificate.lifecycle;

import java.time.LocalDate;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * That an audit for the renewal of a certificate runs (verlenging in behandeling): if the certificate ends meanwhile, its extension is pending.
 *
 * @param renewal the trajectory of that audit
 * @param until the first day on which it counts no more: the day after its last one, or the day on which the audit ended
 */
public record Extension(TrajectoryId renewal, LocalDate until) {}
