package org.keurwerk.certificate.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateReference;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.certificate.lifecycle.Life;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.lifecycle.Spell;
import org.keurwerk.certificate.lifecycle.StatusRule;
import org.keurwerk.certificate.lifecycle.Validity;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the public register says about one decision for one scope (registerregel): a view for searching, made from certificates and decisions, which
 * are the truth. It knows no scores.
 *
 * @param id decision and scope
 * @param number the certificate; null for an outcome without one
 * @param validity of the certificate; null for an outcome without one
 * @param spells what the certificate is, day by day; empty for an outcome without one
 * @param supersededBy the certificate's successor
 * @param predecessor the certificate's predecessor
 * @param replacedOn the day of a later decision, for an outcome without certificate
 * @param became what a re-audit or an objection made of it, for an outcome without certificate; null while there was none
 * @param becameOn the day of that decision; null also where it was noted before that day was kept
 * @param frameworkKeys the framework, with and without its version, for the filter
 * @param words what it is found by
 * @param sortName what it is sorted by
 * @param version of the certificate that it shows; an older one never overwrites a newer one
 */
@Document(RegisterEntry.COLLECTION)
public record RegisterEntry(
        @Id String id,
        String decisionId,
        OrganisationId organisationId,
        String organisation,
        String place,
        Scope scope,
        FrameworkVersion framework,
        Outcome outcome,
        LocalDate decidedOn,
        @Nullable String number,
        @Nullable Validity validity,
        List<Spell> spells,
        @Nullable CertificateReference supersededBy,
        @Nullable CertificateReference predecessor,
        @Nullable LocalDate replacedOn,
        @Nullable Outcome became,
        @Nullable LocalDate becameOn,
        List<String> frameworkKeys,
        List<String> words,
        String sortName,
        long version,
        int schemaVersion) {

    static final String COLLECTION = "register_entries";
    static final int SCHEMA = 2;

    public RegisterEntry {
        // an entry of before has none until it is entered anew
        spells = spells == null ? List.of() : List.copyOf(spells);
        frameworkKeys = List.copyOf(frameworkKeys);
        words = List.copyOf(words);
    }

    static RegisterEntry of(Certificate certificate) {
        return new RegisterEntry(
                id(certificate.decisionId(), certificate.scope()),
                certificate.decisionId(),
                certificate.organisationId(),
                certificate.organisation(),
                certificate.place(),
                certificate.scope(),
                certificate.framework(),
                Outcome.CERTIFIED,
                certificate.validity().from(),
                certificate.number(),
                certificate.validity(),
                certificate.life().spells(),
                certificate.supersededBy(),
                certificate.predecessor(),
                null,
                null,
                null,
                keys(certificate.framework()),
                SearchWords.indexed(certificate.organisation(), certificate.place(), certificate.number()),
                sortName(certificate.organisation()),
                certificate.version(),
                SCHEMA);
    }

    static RegisterEntry of(DecisionTaken decision, ScopeOutcome outcome) {
        FrameworkVersion framework = FrameworkVersion.of(decision);
        return new RegisterEntry(
                id(decision.decisionId(), outcome.scope()),
                decision.decisionId(),
                decision.organisationId(),
                decision.organisationName(),
                decision.place(),
                outcome.scope(),
                framework,
                outcome.outcome(),
                decision.decidedOn(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                keys(framework),
                SearchWords.indexed(decision.organisationName(), decision.place()),
                sortName(decision.organisationName()),
                1,
                SCHEMA);
    }

    static String id(String decisionId, Scope scope) {
        return decisionId + ":" + scope;
    }

    private static List<String> keys(FrameworkVersion framework) {
        return List.of(framework.key(), framework.id());
    }

    private static String sortName(String organisation) {
        return String.join(" ", SearchWords.typed(organisation));
    }

    /** What the public sees on a day. */
    public RegisterStatus statusOn(LocalDate today) {
        return StatusRule.statusOn(today, outcome, spells, replacedOn);
    }

    /** Since when that is so; null where it has been so from the beginning. */
    public @Nullable LocalDate statusSince(LocalDate today) {
        if (outcome == Outcome.CERTIFIED) {
            return new Life(spells, List.of()).spellOn(today).since();
        }
        return statusOn(today) == RegisterStatus.SUPERSEDED ? replacedOn : null;
    }

    /** The number of the certificate that the organisation held before; null when it held none. */
    public @Nullable String predecessorNumber() {
        return predecessor == null ? null : predecessor.number();
    }

    /** The number of the certificate that has taken its place; null until the first day of that one. */
    public @Nullable String successorOn(LocalDate today) {
        return supersededBy != null && statusOn(today) == RegisterStatus.SUPERSEDED ? supersededBy.number() : null;
    }
}
