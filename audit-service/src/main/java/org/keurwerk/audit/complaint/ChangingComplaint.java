package org.keurwerk.audit.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.complaint.Complaint.Addition;
import org.keurwerk.audit.complaint.Complaint.AskedView;
import org.keurwerk.audit.complaint.Complaint.TakenBack;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.springframework.stereotype.Component;

/**
 * What happens to a complaint beside its tasks, while it is open: the organisation adds to it (aanvullen) or takes it back (intrekken), and its handler asks an
 * auditor for a view.
 */
@Component
public class ChangingComplaint {

    /** It was answered or taken back. */
    public static final ProblemKind COMPLAINT_OVER = new ProblemKind("complaint-over", 409);

    private static final String AUDITOR = "auditor";

    private final Complaints complaints;
    private final ReadingComplaints reading;
    private final TellingComplaints telling;
    private final Teams teams;
    private final Accounts accounts;
    private final BusinessTime time;

    ChangingComplaint(
            Complaints complaints,
            ReadingComplaints reading,
            TellingComplaints telling,
            Teams teams,
            Accounts accounts,
            BusinessTime time) {
        this.complaints = complaints;
        this.reading = reading;
        this.telling = telling;
        this.teams = teams;
        this.accounts = accounts;
        this.time = time;
    }

    /** What is added. */
    public record AddToComplaint(@NotBlank @Size(max = 8000) String text) {}

    /** Why it is taken back. */
    public record TakeBackComplaint(
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * Whom the handler asks what.
     *
     * @param auditor by user name
     */
    public record AskForView(
            @NotNull @Size(max = 100) String auditor,
            @NotBlank @Size(max = 4000) String question) {}

    /** An auditor who may be asked, by user name. */
    public record Adviser(String username, String name) {}

    /** Whom the handler may ask: the auditors of the dossier. */
    public List<Adviser> advisers(ComplaintId id, Caller caller) {
        return teams.of(reading.one(id, caller).trajectoryId()).stream()
                .flatMap(plan -> plan.team().all().stream())
                .flatMap(auditor -> accounts.findById(auditor).stream())
                .map(account -> new Adviser(account.username(), account.displayName()))
                .toList();
    }

    /** The organisation adds to it. */
    public void add(ComplaintId id, AddToComplaint said, Caller caller) {
        Complaint complaint = own(id, caller);
        if (!complaints.add(id, new Addition(said.text(), caller.accountId(), time.today()))) {
            throw new ProblemException(COMPLAINT_OVER);
        }
        telling.added(complaint, caller.accountId(), time.now());
    }

    /** The organisation takes it back. Said again, it changes nothing. */
    public void takeBack(ComplaintId id, TakeBackComplaint said, Caller caller) {
        Complaint complaint = own(id, caller);
        if (complaint.withdrawn() != null) {
            return;
        }
        if (!complaints.takeBack(id, new TakenBack(time.today(), caller.accountId(), said.reason()))) {
            throw new ProblemException(COMPLAINT_OVER);
        }
        telling.finish(complaints.find(id).orElseThrow());
    }

    /** The handler asks an auditor, who reads the complaint from then on. */
    public void ask(ComplaintId id, AskForView said, Caller caller) {
        Complaint complaint = reading.one(id, caller);
        if (!complaint.isHandledBy(caller.accountId())) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        AccountId auditor = accounts.named(said.auditor())
                .filter(account -> account.roles().contains(Role.AUDITOR) && account.mayAct())
                .map(account -> account.id())
                .filter(account -> teams.hasAuditor(complaint.trajectoryId(), account))
                .orElseThrow(() -> ProblemException.invalid(List.of(FieldProblem.of(AUDITOR, "view-of-whom"))));
        if (!complaint.isOpen()) {
            throw new ProblemException(COMPLAINT_OVER);
        }
        if (!complaints.ask(id, new AskedView(auditor, said.question(), time.today(), false))) {
            throw ProblemException.invalid(List.of(FieldProblem.of(AUDITOR, "view-asked-already")));
        }
        telling.finish(complaints.find(id).orElseThrow());
    }

    private Complaint own(ComplaintId id, Caller caller) {
        Complaint complaint = reading.one(id, caller);
        if (!caller.is(Role.ORGANISATION)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return complaint;
    }
}
