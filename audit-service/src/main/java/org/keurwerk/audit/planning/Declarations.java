package org.keurwerk.audit.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Declaration;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What auditors declared. Of an auditor who was asked more than once the last answer counts. */
@Component
class Declarations {

    private final Answers answers;

    Declarations(Answers answers) {
        this.answers = answers;
    }

    /** The declarations that say no, oldest first. */
    List<Answer<Declaration>> refusals(TrajectoryId trajectoryId) {
        return all(trajectoryId).stream()
                .filter(answer -> !answer.content().joins())
                .toList();
    }

    /** The declarations in the trajectories of an organisation that say not to be independent of it, oldest first. */
    List<Answer<Declaration>> conflicts(OrganisationId organisation) {
        return answers.allOf(organisation, DeclareIndependenceForm.KIND, Declaration.class).stream()
                .filter(answer -> !answer.content().independent())
                .toList();
    }

    /** Whether all of a team but one have said yes. */
    boolean allJoinBut(AccountId account, Team team, TrajectoryId trajectoryId) {
        Map<AccountId, Boolean> last = new HashMap<>();
        all(trajectoryId)
                .forEach(answer -> last.put(answer.author(), answer.content().joins()));
        return team.all().stream().allMatch(auditor -> auditor.equals(account) || last.getOrDefault(auditor, false));
    }

    private List<Answer<Declaration>> all(TrajectoryId trajectoryId) {
        return answers.all(trajectoryId, DeclareIndependenceForm.KIND, Declaration.class);
    }
}
