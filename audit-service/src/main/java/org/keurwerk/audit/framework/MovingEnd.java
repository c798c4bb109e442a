package org.keurwerk.audit.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * The office moves the last day of a framework version, mostly because the next one is late. Says only for which quarters can be applied: a trajectory that
 * runs keeps its version whatever becomes of it.
 */
@Component
public class MovingEnd {

    private final Frameworks frameworks;
    private final FrameworkChanges changes;
    private final BusinessTime time;

    MovingEnd(Frameworks frameworks, FrameworkChanges changes, BusinessTime time) {
        this.frameworks = frameworks;
        this.changes = changes;
        this.time = time;
    }

    /**
     * What was said.
     *
     * @param validTo the new last day, the last of a quarter
     * @param seen the number of the latest change of the framework when it was looked at
     */
    public record NewEnd(
            @Nullable LocalDate validTo,
            @NotBlank @Size(max = 1000) String reason,
            int seen) {}

    /** The version with all that was ever moved in its framework, latest first. */
    public record Moves(Framework framework, List<FrameworkChange> changes, int seen) {}

    /** What there is to read before it is moved. */
    public Moves moves(String key, String version, Caller caller) {
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        Framework framework = frameworks.find(key, version).orElseThrow(() -> ProblemException.notFound("framework"));
        List<FrameworkChange> all = changes.of(key);
        int seen = all.isEmpty() ? 0 : all.get(0).number();
        return new Moves(
                framework,
                all.stream()
                        .filter(change -> change.frameworkId().equals(framework.id()))
                        .toList(),
                seen);
    }

    /**
     * Moves it.
     *
     * @throws ProblemException when the day does not fit, or the framework was changed since it was looked at
     */
    public void move(String key, String version, NewEnd said, Caller caller) {
        Moves now = moves(key, version, caller);
        LocalDate to = said.validTo();
        if (to == null) {
            throw ProblemException.invalid(List.of(FieldProblem.of("validTo", "required")));
        }
        if (now.seen() != said.seen()) {
            throw new ProblemException(FrameworkChanges.MEANWHILE);
        }
        List<FieldProblem> wrong = wrong(now.framework(), to);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        changes.append(FrameworkChange.endMoved(
                now.framework(), said.seen() + 1, to, said.reason().strip(), caller.accountId(), time.now()));
    }

    private List<FieldProblem> wrong(Framework framework, LocalDate to) {
        LocalDate last = AuditQuarter.of(to).lastDay();
        if (!last.equals(to)) {
            return List.of(FieldProblem.of("validTo", "framework-last-of-quarter", last.toString()));
        }
        if (to.isBefore(framework.validFrom())) {
            return List.of(FieldProblem.of(
                    "validTo", "framework-ends-before", framework.validFrom().toString()));
        }
        if (to.equals(framework.validTo())) {
            return List.of(FieldProblem.of("validTo", "framework-same-end", to.toString()));
        }
        return frameworks.versionsOf(framework.key()).stream()
                .filter(one -> one.validFrom().isAfter(framework.validFrom())
                        && !one.validFrom().isAfter(to))
                .map(one -> FieldProblem.of("validTo", "framework-overlaps", one.id() + " (" + one.validFrom() + ")"))
                .toList();
    }
}
