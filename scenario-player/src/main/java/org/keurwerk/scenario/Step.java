package org.keurwerk.scenario;

import java.time.LocalDate;

/**
 * One thing that one person does on one date.
 *
 * @param place file and line where it stands
 * @param draft whether it is only saved as a draft, not handed in
 */
record Step(String place, LocalDate on, StepKind kind, String actor, Content content, boolean draft) {}
