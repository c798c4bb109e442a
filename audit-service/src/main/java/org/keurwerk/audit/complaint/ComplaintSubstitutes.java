package org.keurwerk.audit.complaint;

import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.complaint.Complaint.Handling;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.worklist.Substitutes;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** Who may answer a complaint in the place of its handler: whoever was not involved either. The organisation hears who it is. */
@Component
class ComplaintSubstitutes implements Substitutes {

    private final Complaints complaints;
    private final Uninvolved uninvolved;
    private final CaseProcesses process;
    private final BusinessTime time;

    ComplaintSubstitutes(Complaints complaints, Uninvolved uninvolved, CaseProcesses process, BusinessTime time) {
        this.complaints = complaints;
        this.uninvolved = uninvolved;
        this.process = process;
        this.time = time;
    }

    @Override
    public Set<AccountId> forTask(HumanTask task) {
        if (!task.kind().equals(AnswerComplaintForm.KIND)) {
            return Set.of();
        }
        Complaint complaint = complaints.known(task.trajectoryId());
        return uninvolved.handlers().stream()
                .map(Account::id)
                .filter(account -> uninvolved.bar(complaint, account).isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public void replaced(HumanTask task, AccountId from, AccountId to) {
        complaints.handle(complaints.known(task.trajectoryId()).id(), new Handling(to, time.today()));
        process.complaintHandedOver(task.trajectoryId());
    }
}
