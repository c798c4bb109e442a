package org.keurwerk.audit.suspension;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.suspension.Suspension.Ruling;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Suspension cases for tests, in a store. */
public final class SuspensionSamples {

    public static final String NUMBER = "CBCT-2021-000117-R";

    private SuspensionSamples() {}

    /** A certificate that came of a trajectory, until a day. */
    public static void certificate(MongoTemplate mongo, TrajectoryId trajectoryId, String validUntil) {
        mongo.save(new IssuedCertificate(
                NUMBER,
                trajectoryId,
                Scope.LIBRARY,
                LocalDate.parse(validUntil).minusYears(4),
                LocalDate.parse(validUntil),
                1));
    }

    /** A case in which the certificate is suspended until a day; null for one that is still to be decided. */
    public static Suspension open(
            MongoTemplate mongo, TrajectoryId trajectoryId, String openedOn, @Nullable String until) {
        LocalDate opened = LocalDate.parse(openedOn);
        Ruling first = until == null
                ? null
                : new Ruling(
                        SuspensionOutcome.SUSPENDED,
                        opened.plusDays(20),
                        new AccountId("acc_director"),
                        LocalDate.parse(until),
                        "Niet hersteld.");
        return mongo.save(new Suspension(
                new SuspensionId("sus_1"),
                trajectoryId,
                1,
                NUMBER,
                Scope.LIBRARY,
                LocalDate.parse("2025-03-22"),
                "Een ernstige klacht.",
                opened.plusDays(15),
                "Op ons kantoor, om 10.00 uur",
                new AccountId("acc_office"),
                Instant.parse(openedOn + "T09:00:00Z"),
                first,
                null,
                null,
                null,
                1));
    }

    /** A case in which the certificate was suspended and then withdrawn, with an objection possible until a day. */
    public static Suspension withdrawn(
            MongoTemplate mongo, TrajectoryId trajectoryId, String withdrawnOn, String objectionUntil) {
        LocalDate day = LocalDate.parse(withdrawnOn);
        Suspension open = open(
                mongo,
                trajectoryId,
                day.minusDays(60).toString(),
                day.minusDays(1).toString());
        return mongo.save(new Suspension(
                open.id(),
                open.trajectoryId(),
                open.sequence(),
                open.certificateNumber(),
                open.scope(),
                open.validUntil(),
                open.reason(),
                open.hearingOn(),
                open.hearingPlace(),
                open.openedBy(),
                open.openedAt(),
                open.first(),
                new Ruling(
                        SuspensionOutcome.WITHDRAWN,
                        day,
                        new AccountId("acc_director"),
                        LocalDate.parse(objectionUntil),
                        "De dienstverlening is gestaakt."),
                null,
                null,
                1));
    }
}
