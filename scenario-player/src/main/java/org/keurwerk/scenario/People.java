package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.scenario.yaml.Part;

/**
 * Who is meant in the blocks of one trajectory: a role, or one person by user name.
 *
 * @param teams the blocks that compose the team, in their order
 */
record People(RoleAccounts accounts, String organisation, List<Part> teams, Days days) {

    List<String> meantBy(String who, LocalDate on, int round) {
        return switch (who) {
            case "organisation" -> List.of(organisation);
            case "office" -> List.of(accounts.office());
            case "director" -> List.of(accounts.director());
            case "lead" -> List.of(team(on, round).lead());
            case "auditors" -> team(on, round).auditors();
            default -> List.of(who);
        };
    }

    /** The team that was composed last by then; before the first one that one counts too. */
    private Team team(LocalDate on, int round) {
        Part last = null;
        for (Part block : teams) {
            LocalDate composed = days.of(block);
            boolean before = composed.isBefore(on) || (composed.equals(on) && teams.indexOf(block) < round);
            last = last == null || before ? block : last;
        }
        return last == null ? new Team(accounts.lead(), List.of(accounts.coAuditor())) : Team.of(last, accounts);
    }
}
