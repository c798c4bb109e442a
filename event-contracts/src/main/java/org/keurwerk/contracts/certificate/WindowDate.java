package org.keurwerk.contracts.certificate;

import java.time.LocalDate;

/**
 * When a renewal window opens, computed from the end date.
 *
 * @param window a period before the end date ({@code P12M}) or {@code ANNOUNCEMENT}, which starts the next trajectory
 * @param opensOn the first day of the window
 */
public record WindowDate(String window, LocalDate opensOn) {}
