package org.keurwerk.audit.auditor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.Dialable;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of an auditor (auditor) beside the account: the rules for teams read it. An auditor of whom nothing was entered has no document.
 *
 * @param id the auditor's account
 * @param kind null while nobody has said
 * @param phone where the organisations that are audited reach the auditor; null when it is not known
 */
@Document("auditors")
public record Auditor(
        @Id AccountId id,
        @Nullable AuditorKind kind,
        List<Competence> competences,
        List<Engagement> engagements,
        List<Absence> absences,
        @Nullable String phone,
        int schemaVersion,
        @Version @Nullable Long version) {

    private static final int MOST = 60;

    public Auditor {
        competences = competences == null ? List.of() : List.copyOf(competences);
        engagements = engagements == null ? List.of() : List.copyOf(engagements);
        absences = absences == null ? List.of() : List.copyOf(absences);
    }

    /** What the office can change. */
    public record AuditorFacts(
            @Nullable AuditorKind kind,
            @Size(max = MOST) List<@NotNull @Valid Competence> competences,
            @Size(max = MOST) List<@NotNull @Valid Engagement> engagements,
            @Size(max = MOST) List<@NotNull @Valid Absence> absences,
            @Nullable @Dialable @Size(max = 40) String phone) {

        public AuditorFacts {
            competences = competences == null ? List.of() : competences;
            engagements = engagements == null ? List.of() : engagements;
            absences = absences == null ? List.of() : absences;
            phone = phone == null || OneLine.of(phone).isEmpty() ? null : OneLine.typed(phone);
        }
    }

    /** One of whom nothing was entered yet. */
    public static Auditor unknown(AccountId id) {
        return new Auditor(id, null, List.of(), List.of(), List.of(), null, 1, null);
    }

    /** How often something was entered; 0 while nothing was. It is what somebody read who changes it. */
    public long revision() {
        return version == null ? 0 : version + 1;
    }

    /** What is known. */
    public AuditorFacts facts() {
        return new AuditorFacts(kind, competences, engagements, absences, phone);
    }

    /** For what the auditor is competent on a day. */
    public Set<Scope> competentOn(LocalDate day) {
        return competences.stream()
                .filter(competence -> competence.on(day))
                .map(Competence::scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last day on which a competence holds without a gap from a day on which it does; empty while no end is known. */
    public Optional<LocalDate> lastDay(Scope scope, LocalDate from) {
        LocalDate day = from;
        while (true) {
            LocalDate held = day;
            List<Competence> holding = competences.stream()
                    .filter(competence -> competence.scope() == scope && competence.on(held))
                    .toList();
            if (holding.isEmpty()) {
                return Optional.of(day.minusDays(1));
            }
            LocalDate end = LocalDate.MIN;
            for (Competence one : holding) {
                LocalDate to = one.to();
                if (to == null) {
                    return Optional.empty();
                }
                end = to.isAfter(end) ? to : end;
            }
            day = end.plusDays(1);
        }
    }

    /** Whether the auditor is away on a day. */
    public boolean awayOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.on(day));
    }

    Auditor with(AuditorFacts facts) {
        return new Auditor(
                id,
                facts.kind(),
                facts.competences().stream()
                        .sorted(Comparator.comparing(Competence::scope).thenComparing(Competence::from))
                        .toList(),
                facts.engagements(),
                facts.absences().stream()
                        .sorted(Comparator.comparing(Absence::from))
                        .toList(),
                facts.phone(),
                schemaVersion,
                version);
    }
}
