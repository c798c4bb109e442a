package org.keurwerk.audit.suspension;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.decision.Independence;
import org.keurwerk.audit.suspension.AnswerSuspensionForm.WrittenAnswer;
import org.keurwerk.audit.suspension.ProposeAfterSuspensionForm.Proposal;
import org.keurwerk.audit.suspension.RecordHearingForm.Hearing;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * A suspension case as those see it who work on it: why it was opened, what was said, what was decided so far.
 *
 * @param validUntil the end of the certificate, exclusive
 * @param answer what the organisation wrote before the hearing; null when it wrote nothing
 * @param attended whether it came to the hearing; null until that is recorded
 * @param present who was there
 * @param notes what was said at the hearing
 * @param suspendedOn since when the certificate is suspended; null until it is
 * @param suspendedUntil the last day of the suspension
 * @param suspendedBecause why the director suspended it
 * @param proposal what the office proposes to follow; null until it does
 * @param proposedBecause why
 * @param firstDay the first day until which it can be suspended if that is decided today
 * @param lastDay the last day until which it can be suspended if that is decided today
 * @param barred the rule that keeps the reader from deciding; null when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String certificateNumber,
        Scope scope,
        LocalDate validUntil,
        String reason,
        LocalDate hearingOn,
        String hearingPlace,
        @Nullable String answer,
        @Nullable Boolean attended,
        @Nullable String present,
        @Nullable String notes,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate suspendedUntil,
        @Nullable String suspendedBecause,
        @Nullable WhatFollows proposal,
        @Nullable String proposedBecause,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String barred) {

    /** Puts together what is known of a case. */
    @Component
    static class Gathering {

        private final Suspensions suspensions;
        private final Answers answers;
        private final SuspensionSettings settings;
        private final Independence independence;

        Gathering(Suspensions suspensions, Answers answers, SuspensionSettings settings, Independence independence) {
            this.suspensions = suspensions;
            this.answers = answers;
            this.settings = settings;
            this.independence = independence;
        }

        /** The case that a task belongs to, for somebody who does not decide on it. */
        CaseView of(Asked asked) {
            return of(asked, false, null);
        }

        /** The same for who decides on it. */
        CaseView toDecide(Asked asked) {
            Suspension suspension = suspensions.known(asked.trajectory().id());
            return of(
                    asked,
                    suspension.first() == null,
                    independence.bar(asked.trajectory().id(), asked.account()).orElse(null));
        }

        private CaseView of(Asked asked, boolean howLong, @Nullable String barred) {
            Suspension suspension = suspensions.known(asked.trajectory().id());
            Suspension.Ruling first = suspension.isSuspended() ? suspension.first() : null;
            Optional<Hearing> hearing = said(suspension, RecordHearingForm.KIND, Hearing.class);
            Optional<Proposal> proposal = said(suspension, ProposeAfterSuspensionForm.KIND, Proposal.class);
            return new CaseView(
                    suspension.certificateNumber(),
                    suspension.scope(),
                    suspension.validUntil(),
                    suspension.reason(),
                    suspension.hearingOn(),
                    suspension.hearingPlace(),
                    said(suspension, AnswerSuspensionForm.KIND, WrittenAnswer.class)
                            .map(WrittenAnswer::answer)
                            .orElse(null),
                    hearing.map(Hearing::attended).orElse(null),
                    hearing.map(Hearing::present).orElse(null),
                    hearing.map(Hearing::notes).orElse(null),
                    first == null ? null : first.on(),
                    first == null ? null : first.until(),
                    first == null ? null : first.reason(),
                    proposal.map(Proposal::follows).orElse(null),
                    proposal.map(Proposal::reason).orElse(null),
                    howLong ? settings.firstDay(asked.today(), suspension.validUntil()) : null,
                    howLong ? settings.lastDay(asked.today(), suspension.validUntil()) : null,
                    barred);
        }

        /** What was said in this case, and not in an earlier one of the same trajectory. */
        private <C extends Record> Optional<C> said(Suspension suspension, TaskKind kind, Class<C> type) {
            TrajectoryId trajectoryId = suspension.trajectoryId();
            Instant opened = suspension.openedAt();
            return answers.last(trajectoryId, kind, type)
                    .filter(answer -> !answer.moment().isBefore(opened))
                    .map(Answer::content);
        }
    }
}
