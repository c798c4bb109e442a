package org.keurwerk.audit.objection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.objection.Objection.Advice;
import org.keurwerk.audit.objection.Objection.Committee;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.springframework.stereotype.Component;

/**
 * An objection as those see it who work on it.
 *
 * @param outcomes what the contested decision said per scope; empty when it withdrew a certificate
 * @param certificateNumber the certificate that was withdrawn; null when a decision on certification is contested
 * @param rationale why
 * @param firstHearing the first day on which a hearing can be
 * @param members who is in the committee; empty until it is there
 * @param advised whether the committee finds it well founded; null until it advised
 * @param barred the rule that keeps the reader from deciding; null when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObjectionView(
        List<ScopeOutcome> outcomes,
        @Nullable String certificateNumber,
        String rationale,
        LocalDate decisionOn,
        String grounds,
        LocalDate filedOn,
        LocalDate decideBy,
        LocalDate firstHearing,
        List<String> members,
        @Nullable LocalDate hearingOn,
        @Nullable String hearingPlace,
        @Nullable Boolean advised,
        @Nullable Boolean attended,
        @Nullable String advice,
        @Nullable String barred) {

    /** Puts together what is known of it. */
    @Component
    static class Gathering {

        private final Objections objections;
        private final Contestable contestable;
        private final Unbiased unbiased;
        private final ObjectionSettings settings;
        private final WorkingDays workingDays;

        Gathering(
                Objections objections,
                Contestable contestable,
                Unbiased unbiased,
                ObjectionSettings settings,
                WorkingDays workingDays) {
            this.objections = objections;
            this.contestable = contestable;
            this.unbiased = unbiased;
            this.settings = settings;
            this.workingDays = workingDays;
        }

        ObjectionView of(Asked asked) {
            return of(asked, null);
        }

        /** For who decides on it. */
        ObjectionView toDecide(Asked asked) {
            return of(asked, unbiased.bar(asked.trajectory(), asked.account()).orElse(null));
        }

        LocalDate firstHearing(LocalDate today) {
            return workingDays.onOrAfter(today.plus(settings.notice()));
        }

        private ObjectionView of(Asked asked, @Nullable String barred) {
            Objection objection = objections.known(asked.trajectory().id());
            Committee committee = objection.committee();
            Advice advice = objection.advice();
            return new ObjectionView(
                    contestable.outcomes(objection),
                    objection.certificateNumber(),
                    contestable.reason(objection),
                    objection.decisionOn(),
                    objection.grounds(),
                    objection.filedOn(),
                    objection.decideBy(),
                    firstHearing(asked.today()),
                    committee == null ? List.of() : committee.members(),
                    committee == null ? null : committee.hearingOn(),
                    committee == null ? null : committee.hearingPlace(),
                    advice == null ? null : advice.wellFounded(),
                    advice == null ? null : advice.attended(),
                    advice == null ? null : advice.text(),
                    barred);
        }
    }
}
