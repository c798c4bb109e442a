package org.keurwerk.audit.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Filing a complaint (een klacht indienen): the organisation says what it is about, a trajectory or none in particular. One that is about none lies in the
 * dossier of the latest trajectory that has no open complaint.
 */
@Component
public class FilingComplaint {

    private static final String ABOUT = "about";

    private final Complaints complaints;
    private final Trajectories trajectories;
    private final TellingComplaints telling;
    private final Terms terms;
    private final BusinessTime time;

    FilingComplaint(
            Complaints complaints,
            Trajectories trajectories,
            TellingComplaints telling,
            Terms terms,
            BusinessTime time) {
        this.complaints = complaints;
        this.trajectories = trajectories;
        this.telling = telling;
        this.terms = terms;
        this.time = time;
    }

    /**
     * What is said.
     *
     * @param subject what it is about, in one line
     * @param text what happened
     * @param wish what would put it right
     */
    public record FileComplaint(
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 8000) String text,
            @Nullable @Size(max = 2000) String wish) {}

    /** The organisation's trajectories, latest first, from which it chooses what its complaint is about. */
    public List<Trajectory> choices(Caller caller) {
        if (!caller.is(Role.ORGANISATION) || caller.organisationId() == null) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return trajectories.ofOrganisations(caller.organisations()).stream()
                .sorted(Comparator.comparing(Trajectory::startedAt).reversed())
                .toList();
    }

    /**
     * Files one.
     *
     * @param about the trajectory that it is about; null for none in particular
     * @throws ProblemException when it is not theirs, or what was said does not fit
     */
    public ComplaintId file(@Nullable TrajectoryId about, FileComplaint said, Caller caller) {
        List<Trajectory> own = choices(caller);
        Trajectory dossier = about == null
                ? free(own)
                : own.stream()
                        .filter(one -> one.id().equals(about))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("trajectory"));
        Optional<Complaint> before = complaints.last(dossier.id());
        before.filter(Complaint::isOpen).ifPresent(open -> {
            throw openAlready(open);
        });
        int sequence = before.map(Complaint::sequence).orElse(0) + 1;
        Complaint complaint = new Complaint(
                new ComplaintId(Ids.of("cmp", dossier.id() + "/" + sequence)),
                dossier.id(),
                sequence,
                about == null,
                said.subject().strip(),
                said.text(),
                said.wish() == null || said.wish().isBlank() ? null : said.wish(),
                caller.accountId(),
                time.now(),
                terms.after(time.today(), AppointHandlerForm.KIND),
                terms.after(time.today(), AnswerComplaintForm.KIND),
                List.of(),
                null,
                List.of(),
                null,
                null,
                true,
                1);
        if (!complaints.file(complaint)) {
            throw openAlready(complaints.known(dossier.id()));
        }
        telling.finish(complaint);
        return complaint.id();
    }

    private Trajectory free(List<Trajectory> own) {
        if (own.isEmpty()) {
            throw ProblemException.invalid(List.of(FieldProblem.of(ABOUT, "complaint-no-dossier")));
        }
        return own.stream()
                .filter(one ->
                        complaints.last(one.id()).filter(Complaint::isOpen).isEmpty())
                .findFirst()
                .orElseThrow(() -> openAlready(complaints.known(own.get(0).id())));
    }

    private static ProblemException openAlready(Complaint open) {
        return ProblemException.invalid(
                List.of(FieldProblem.of(ABOUT, "complaint-open", open.filedOn().toString())));
    }
}
