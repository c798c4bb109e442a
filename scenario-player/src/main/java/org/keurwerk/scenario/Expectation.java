package org.keurwerk.scenario;

import java.time.LocalDate;

/**
 * What must be so on a date, after everything of that date has been played.
 *
 * @param place file and line where it stands
 */
record Expectation(String place, LocalDate on, Check check) {}
