package org.keurwerk.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Decisions for tests, spoken in the words of the trade. */
public record Decisions(
        String organisation,
        String place,
        String trajectory,
        LocalDate on,
        List<ScopeOutcome> outcomes,
        String language) {

    public static Decisions forOrganisation(String organisation, String place) {
        return new Decisions(
                organisation,
                place,
                organisation.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "")
                        + (organisation.matches(".*[A-Za-z].*") ? "" : Integer.toHexString(organisation.hashCode())),
                LocalDate.of(2021, 3, 22),
                List.of(),
                "nl");
    }

    public static Decisions groningen() {
        return forOrganisation("Biblionet Groningen", "Groningen").certifying(Scope.LIBRARY, Scope.POI);
    }

    public Decisions inEnglish() {
        return new Decisions(organisation, place, trajectory, on, outcomes, "en");
    }

    public Decisions on(String date) {
        return new Decisions(organisation, place, trajectory, LocalDate.parse(date), outcomes, language);
    }

    public Decisions certifying(Scope... scopes) {
        return with(Outcome.CERTIFIED, scopes);
    }

    public Decisions with(Outcome outcome, Scope... scopes) {
        return new Decisions(
                organisation,
                place,
                trajectory,
                on,
                Arrays.stream(scopes)
                        .map(scope -> new ScopeOutcome(scope, outcome))
                        .toList(),
                language);
    }

    public TrajectoryId trajectoryId() {
        return new TrajectoryId("trj_" + trajectory + on);
    }

    public OrganisationId organisationId() {
        return new OrganisationId("org_" + trajectory);
    }

    /** What began the trajectory: an application for every scope. */
    public ApplicationReceived applied() {
        return new ApplicationReceived(
                trajectoryId(), organisationId(), List.of(Scope.values()), "2021-Q1", "KIB", "I", on.minusMonths(8));
    }

    public DecisionTaken taken() {
        boolean later = on.getYear() >= 2023;
        return new DecisionTaken(
                trajectoryId(),
                organisationId(),
                organisation,
                place,
                "dec_" + trajectory + on,
                "7f3a91c20be455d8" + "0".repeat(40) + String.format("%08x", Objects.hash(organisation, on)),
                on,
                "KIB",
                later ? "II" : "I",
                later ? "Kwaliteit in Beeld II (2023-2026)" : "Kwaliteit in Beeld I (2018-2022)",
                outcomes,
                on.plusYears(4),
                null,
                later ? "Quality in View II (2023-2026)" : "Quality in View I (2018-2022)",
                language,
                null,
                null,
                null,
                null);
    }
}
