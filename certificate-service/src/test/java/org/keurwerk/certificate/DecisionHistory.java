package org.keurwerk.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Made-up decisions for tests that try many cases; the same seed gives the same history. */
public final class DecisionHistory {

    /** Nothing was decided before this day. */
    public static final LocalDate BEGIN = LocalDate.parse("2015-01-01");

    /** All certificates of a history have ended by this day. */
    public static final LocalDate AFTER_ALL = LocalDate.parse("2035-01-01");

    /** The days from the first to the last decision. */
    public static final int DAYS = 365 * 12;

    private static final List<Outcome> MOSTLY_CERTIFIED = List.of(
            Outcome.CERTIFIED, Outcome.CERTIFIED, Outcome.CERTIFIED, Outcome.CONDITIONAL, Outcome.NOT_CERTIFIED);

    private DecisionHistory() {}

    /** Twelve years of a few holders: several decisions for one scope, also on one day, with every outcome. */
    public static List<DecisionTaken> of(Random random) {
        List<DecisionTaken> decisions = new ArrayList<>();
        for (int holder = 0; holder < 3; holder++) {
            LocalDate lastDay = BEGIN;
            for (int place = 0; place < 5; place++) {
                LocalDate day = random.nextInt(4) == 0 ? lastDay : BEGIN.plusDays(random.nextInt(DAYS));
                DecisionTaken decision =
                        decision("org_" + holder, "org_" + holder + "_" + place, day, outcomes(random));
                decisions.add(decision);
                reaudits(decision, random).forEach(decisions::add);
                lastDay = day;
            }
        }
        decisions.sort(Comparator.comparing(DecisionTaken::decidedOn));
        return decisions;
    }

    /** Of what was not certified, most is re-audited: some on the day itself, some when the holder went up into another. */
    private static Stream<DecisionTaken> reaudits(DecisionTaken decision, Random random) {
        return Stream.of(Outcome.CONDITIONAL, Outcome.NOT_CERTIFIED)
                .filter(outcome ->
                        decision.outcomes().stream().anyMatch(one -> one.outcome() == outcome) && random.nextInt(4) > 0)
                .map(outcome -> reaudit(decision, outcome, random));
    }

    private static DecisionTaken reaudit(DecisionTaken before, Outcome outcome, Random random) {
        LocalDate day = before.decidedOn().plusDays(random.nextInt(2) * (outcome == Outcome.CONDITIONAL ? 150L : 380L));
        Outcome then = random.nextBoolean() ? Outcome.CERTIFIED : Outcome.NOT_CERTIFIED;
        String holder =
                random.nextInt(4) == 0 ? "org_merged" : before.organisationId().value();
        DecisionTaken plain = decision(
                holder,
                before.trajectoryId() + "_" + outcome,
                day,
                before.outcomes().stream()
                        .filter(one -> one.outcome() == outcome)
                        .map(one -> new ScopeOutcome(one.scope(), then))
                        .toList());
        return new DecisionTaken(
                plain.trajectoryId(),
                plain.organisationId(),
                plain.organisationName(),
                plain.place(),
                plain.decisionId(),
                plain.decisionHash(),
                day,
                plain.framework(),
                plain.frameworkVersion(),
                plain.frameworkName(),
                plain.outcomes(),
                outcome == Outcome.CONDITIONAL ? before.validUntil() : plain.validUntil(),
                null,
                null,
                null,
                before.trajectoryId(),
                before.decisionId(),
                outcome,
                null);
    }

    private static List<ScopeOutcome> outcomes(Random random) {
        return Stream.of(Scope.LIBRARY, Scope.POI)
                .filter(scope -> scope == Scope.LIBRARY || random.nextBoolean())
                .map(scope -> new ScopeOutcome(scope, MOSTLY_CERTIFIED.get(random.nextInt(MOSTLY_CERTIFIED.size()))))
                .toList();
    }

    private static DecisionTaken decision(String holder, String id, LocalDate day, List<ScopeOutcome> outcomes) {
        return new DecisionTaken(
                new TrajectoryId("trj_" + id),
                new OrganisationId(holder),
                "Holder " + holder,
                "Voorbeeldstad",
                "dec_" + id,
                "7f3a".repeat(16),
                day,
                "KIB",
                "I",
                "Kwaliteit in Beeld I",
                outcomes,
                day.plusYears(4),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
