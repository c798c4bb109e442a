package org.keurwerk.audit.intervention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;

/**
 * What the office is about to do.
 *
 * @param act what
 * @param task the open task that it is about; left out for a call, and where its kind is said
 * @param kind the kind of the open task, where the trajectory has one of it
 * @param words the reason; of a reminder the text of the mail, of a call what was said
 * @param spokenWith with whom somebody spoke by telephone: for a call and for answering on behalf
 * @param dueOn the new last day: for an extension
 * @param to who gets the task: for handing over
 */
public record Intervene(
        @NotNull OfficeAct act,
        @Nullable TaskId task,
        @Nullable @Size(max = 100) String kind,
        @NotBlank @Size(max = 2000) String words,
        @Nullable @Size(max = 200) String spokenWith,
        @Nullable LocalDate dueOn,
        @Nullable AccountId to) {}
