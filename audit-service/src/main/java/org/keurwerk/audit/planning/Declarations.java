package org.keurwerk.audit.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<AccountId> joined = joined(trajectoryId);
        return team.all().stream().allMatch(auditor -> auditor.equals(account) || joined.contains(auditor));
    }

    /** Who said yes last: they need not say it again when somebody else has to be found. */
    Set<AccountId> joined(TrajectoryId trajectoryId) {
        Set<AccountId> joined = new HashSet<>();
        for (Answer<Declaration> answer : all(trajectoryId)) {
            if (answer.content().joins()) {
                joined.add(answer.author());
            } else {
                joined.remove(answer.author());
            }
        }
        return joined;
    }

    private List<Answer<Declaration>> all(TrajectoryId trajectoryId) {
        return answers.all(trajectoryId, DeclareIndependenceForm.KIND, Declaration.class);
    }
}
