package org.keurwerk.certificate.register.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.lifecycle.Validity;
import org.keurwerk.certificate.register.RegisterEntry;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;

/** The public facts about one decision for one scope, as the API shows them. Other programs read its fields: none may be renamed or removed. */
@Schema(
        name = "RegisterItem",
        description = "What was decided for one organisation and scope. Scores are never public.")
record CertificateView(
        @Schema(
                description = "The public number; null for an outcome without certificate.",
                example = "CBCT-2021-000117-R")
        @Nullable String number,

        @Schema(description = "The name as certified.", example = "Biblionet Groningen")
        String organisation,

        @Schema(description = "The place as certified.", example = "Groningen")
        String place,

        @Schema(description = "What was tested.") Scope scope,

        @Schema(description = "Key of the framework.", example = "KIB")
        String framework,

        @Schema(description = "Version of the framework.", example = "I")
        String frameworkVersion,

        @Schema(description = "Framework and version for people.", example = "Kwaliteit in Beeld I (2018-2022)")
        String frameworkName,

        @Schema(
                description = "The same in English; null where it is not known.",
                example = "Quality in View I (2018-2022)")
        @Nullable String frameworkNameEnglish,

        @Schema(description = "What was decided.") Outcome outcome,
        @Schema(description = "The day of the decision.") LocalDate decidedOn,

        @Schema(description = "First day of validity; null without certificate.") @Nullable LocalDate validFrom,

        @Schema(description = "End of validity, exclusive; null without certificate.") @Nullable LocalDate validUntil,

        @Schema(description = "What holds today.") RegisterStatus status,

        @Schema(description = "The decision.", example = "dec_2v7rcm5hk3xq6wbt4nzd")
        String decisionId,

        @Schema(description = "The certificate that took its place before it ended.") @Nullable String successor,

        @Schema(description = "The certificate that the organisation held before, for the same scope.") @Nullable String predecessor,

        @Schema(description = "The first day of what holds today; null where it has been so from the beginning.")
        @Nullable LocalDate statusSince,

        @Schema(description = "What a re-audit made of an outcome without certificate; null while there was none.")
        @Nullable Outcome became) {

    static CertificateView of(RegisterEntry entry, LocalDate today) {
        Validity validity = entry.validity();
        FrameworkVersion framework = entry.framework();
        return new CertificateView(
                entry.number(),
                entry.organisation(),
                entry.place(),
                entry.scope(),
                framework.key(),
                framework.version(),
                framework.name(),
                framework.nameEnglish(),
                entry.outcome(),
                entry.decidedOn(),
                validity == null ? null : validity.from(),
                validity == null ? null : validity.until(),
                entry.statusOn(today),
                entry.decisionId(),
                entry.successorOn(today),
                entry.predecessorNumber(),
                entry.statusSince(today),
                entry.became());
    }

    static CertificateView of(Certificate certificate, LocalDate today) {
        FrameworkVersion framework = certificate.framework();
        return new CertificateView(
                certificate.number(),
                certificate.organisation(),
                certificate.place(),
                certificate.scope(),
                framework.key(),
                framework.version(),
                framework.name(),
                framework.nameEnglish(),
                Outcome.CERTIFIED,
                certificate.validity().from(),
                certificate.validity().from(),
                certificate.validity().until(),
                certificate.statusOn(today),
                certificate.decisionId(),
                certificate.successorOn(today),
                certificate.predecessorNumber(),
                certificate.life().spellOn(today).since(),
                null);
    }
}
