package org.keurwerk.audit.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.programme.AgreedVisit.Member;
import org.keurwerk.audit.programme.Programme.Agreement;
import org.keurwerk.audit.programme.Programme.Lifted;
import org.keurwerk.audit.programme.ProgrammeRow.Planned;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.ProgrammeRowId;

/** Programmes for tests: a visit of two days with a lead and a co-auditor. */
public final class ProgrammeSamples {

    public static final LocalDate FIRST = LocalDate.of(2021, 2, 9);
    public static final LocalDate SECOND = LocalDate.of(2021, 2, 10);
    public static final AccountId LEAD = new AccountId("acc_lead");
    public static final AccountId CO = new AccountId("acc_co");
    public static final Instant SAVED = Instant.parse("2021-01-20T10:00:00Z");
    public static final ProgrammeSettings SETTINGS =
            new ProgrammeSettings(LocalTime.of(8, 0), LocalTime.of(18, 0), Duration.ofHours(4));

    private ProgrammeSamples() {}

    /** Somebody who asks. */
    static Caller caller(String account, Role role, @Nullable OrganisationId organisation) {
        return new Caller(new AccountId(account), account, account, account + "@x.example", Set.of(role), organisation);
    }

    /** The visit of two days. */
    public static AgreedVisit visit() {
        return new AgreedVisit(
                List.of(FIRST, SECOND),
                List.of(new Member(LEAD, "lead", "De leadauditor", true), new Member(CO, "co", "De co-auditor", false)),
                4,
                false);
    }

    /** A row as it is sent. */
    static RowSaid said(
            String day, String from, String to, String activity, @Nullable String place, String... auditors) {
        return new RowSaid(day, from, to, activity, "Beleid", List.of("1"), "directeur", List.of(auditors), place);
    }

    /** An interview that says all that is needed. */
    public static RowSaid interview(String from, String to, String... auditors) {
        return said("2021-02-09", from, to, "INTERVIEW", "Zaal " + from, auditors);
    }

    /** A row as it was saved. */
    public static ProgrammeRow row(
            String id, LocalDate day, String from, String to, Activity activity, AccountId... auditors) {
        boolean isBreak = activity == Activity.BREAK;
        return new ProgrammeRow(
                new ProgrammeRowId(id),
                1,
                new Planned(
                        day,
                        LocalTime.parse(from),
                        LocalTime.parse(to),
                        activity,
                        isBreak ? null : "Beleid & <b>plannen</b>",
                        isBreak ? List.of() : List.of("1", "4"),
                        isBreak ? null : "directeur en MT",
                        List.of(auditors),
                        isBreak ? null : "Zaal 1"),
                LEAD,
                SAVED);
    }

    /** A programme for a reader. */
    public static ProgrammeView view(
            Trajectory trajectory, Framework framework, AgreedVisit visit, Programme programme, boolean takesPart) {
        return new ProgrammeView(
                trajectory,
                framework,
                visit,
                programme,
                visit.open() && takesPart,
                visit.open() && takesPart,
                false,
                SETTINGS);
    }

    /** A programme with these rows. */
    public static Programme programme(
            Trajectory trajectory,
            @Nullable Agreement organisation,
            @Nullable Agreement lead,
            @Nullable Lifted lifted,
            ProgrammeRow... rows) {
        return new Programme(trajectory.id(), 7, 7, List.of(rows), List.of(), organisation, lead, lifted, null, 1);
    }

    /** That somebody agreed to it. */
    public static Agreement agreement(String account) {
        return new Agreement(new AccountId(account), SAVED, List.of(FIRST, SECOND), List.of(LEAD, CO));
    }
}
