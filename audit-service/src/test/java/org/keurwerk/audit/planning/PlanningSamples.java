package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Teams and visits in a store, through their repositories. */
public final class PlanningSamples {

    private PlanningSamples() {}

    /** These auditors are asked. */
    public static void proposed(Teams teams, TrajectoryId trajectoryId, String lead, String... coAuditors) {
        teams.propose(trajectoryId, team(lead, coAuditors));
    }

    /** These auditors were asked, and all of them accepted. */
    public static void composed(Teams teams, TrajectoryId trajectoryId, String lead, String... coAuditors) {
        proposed(teams, trajectoryId, lead, coAuditors);
        teams.compose(trajectoryId, team(lead, coAuditors), LocalDate.parse("2020-08-03"));
    }

    /** These days were proposed and agreed. */
    public static Visit agreed(Visits visits, TrajectoryId trajectoryId, String... days) {
        List<LocalDate> all = Arrays.stream(days).map(LocalDate::parse).toList();
        visits.propose(trajectoryId, List.of(all), null);
        return visits.agree(trajectoryId, all, LocalDate.parse("2020-07-01"));
    }

    private static Team team(String lead, String... coAuditors) {
        return new Team(
                new AccountId(lead), Stream.of(coAuditors).map(AccountId::new).toList());
    }
}
