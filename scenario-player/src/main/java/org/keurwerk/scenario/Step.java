package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.keurwerk.scenario.yaml.Part;

/**
 * One thing that one person does on one date.
 *
 * @param block where it stands in the file
 * @param round which block of its kind it belongs to, from 1: a team is composed again, a stage is opened again
 * @param content what is sent, as the file says it
 * @param draft how many rows are filled in, if it is only saved as a draft and not handed in
 */
record Step(Part block, LocalDate on, StepName name, String actor, int round, Part content, OptionalInt draft) {

    /** What the organisation says before this step, unless it was said: as much as is sent where a file is silent. */
    Optional<Step> before(String organisation) {
        return name.before()
                .map(earlier -> new Step(
                        block,
                        on,
                        earlier,
                        organisation,
                        1,
                        earlier.shorthand().writtenOut(block.mapping(Map.of())),
                        OptionalInt.empty()));
    }

    boolean isDraft() {
        return draft.isPresent();
    }

    /**
     * Whether both are the first round of different steps, so that this one, which comes later, cannot have an earlier date. What is sent to an address may
     * happen at any time.
     */
    boolean mustFollow(Step earlier) {
        boolean anyTime =
                name.isSentToAnAddress() || earlier.name.isSentToAnAddress() || StepName.isKindOfTask(name.name());
        return round == 1 && earlier.round == 1 && !name.equals(earlier.name) && !anyTime;
    }
}
