package org.keurwerk.audit.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.AssessingTeams.Assessed;
import org.keurwerk.contracts.id.AccountId;

/**
 * Who of the team that was composed last can be asked again, by user name.
 *
 * @param lead null when who led said no, or does not fit any more
 * @param coAuditors without those
 */
record LastTeam(@Nullable String lead, List<String> coAuditors) {

    static LastTeam of(TeamPlan plan, List<Assessed> candidates) {
        AccountId led = plan.team().lead();
        List<Assessed> members = candidates.stream()
                .filter(one -> plan.members().contains(idOf(one)))
                .toList();
        return new LastTeam(
                members.stream()
                        .filter(one -> idOf(one).equals(led) && one.fitsAsLead())
                        .map(one -> one.candidate().account().username())
                        .findFirst()
                        .orElse(null),
                members.stream()
                        .filter(one -> !idOf(one).equals(led) && one.fits())
                        .map(one -> one.candidate().account().username())
                        .toList());
    }

    private static AccountId idOf(Assessed one) {
        return one.candidate().account().id();
    }
}
