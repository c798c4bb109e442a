package org.keurwerk.audit.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keurwerk.audit.application.Applying.Application;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/** Under which framework version an application falls: the one in force on the first day of its quarter, and no other. */
@Component
public class ChoosingFramework {

    private static final int FARTHEST_YEARS = 10;

    private final Frameworks frameworks;
    private final BusinessTime time;

    public ChoosingFramework(Frameworks frameworks, BusinessTime time) {
        this.frameworks = frameworks;
        this.time = time;
    }

    /**
     * The version for an application.
     *
     * @throws ProblemException naming each field that does not fit, and what would
     */
    Framework choose(Application application) {
        if (!AuditQuarter.isQuarter(application.auditQuarter())) {
            throw ProblemException.invalid(List.of(FieldProblem.of("auditQuarter", "quarter", "2021-Q1")));
        }
        AuditQuarter quarter = AuditQuarter.parse(application.auditQuarter());
        List<FieldProblem> errors = new ArrayList<>(tooFar(quarter));
        Optional<Framework> valid = frameworks.inForce(application.framework(), quarter.firstDay());
        Optional<Framework> chosen = chosen(application, valid);
        List<String> fitting = frameworks.keysFor(application.scopes());
        List<Framework> versions = frameworks.versionsOf(application.framework());
        if (versions.isEmpty()) {
            errors.add(FieldProblem.of("framework", "framework-unknown", String.join(", ", fitting)));
        } else if (valid.isEmpty()) {
            if (errors.isEmpty()) {
                errors.add(FieldProblem.of("auditQuarter", "no-framework-then", quarters(versions)));
            }
        } else if (chosen.isEmpty()) {
            errors.add(FieldProblem.of("framework", "framework-unknown", String.join(", ", fitting)));
        } else if (!chosen.equals(valid)) {
            errors.add(FieldProblem.of(
                    "framework", "framework-not-valid", valid.get().id()));
        } else if (!chosen.get().scopes().containsAll(application.scopes())) {
            errors.add(
                    FieldProblem.of("scopes", "scopes-do-not-fit", chosen.get().id()));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return chosen.orElseThrow();
    }

    private Optional<Framework> chosen(Application application, Optional<Framework> valid) {
        String version = application.frameworkVersion();
        return version == null || version.isBlank() ? valid : frameworks.find(application.framework(), version);
    }

    private List<FieldProblem> tooFar(AuditQuarter quarter) {
        List<FieldProblem> errors = new ArrayList<>();
        LocalDate farthest = time.today().plusYears(FARTHEST_YEARS);
        if (quarter.lastDay().isBefore(time.today())) {
            errors.add(FieldProblem.of("auditQuarter", "quarter-passed", "≥ " + AuditQuarter.of(time.today())));
        }
        if (quarter.firstDay().isAfter(farthest)) {
            errors.add(FieldProblem.of("auditQuarter", "range", "≤ " + AuditQuarter.of(farthest)));
        }
        return errors;
    }

    /** The versions that are valid in at least one of these quarters. */
    public List<Framework> validIn(List<AuditQuarter> quarters) {
        return frameworks.all().stream()
                .filter(framework -> quarters.stream().anyMatch(quarter -> framework.isValidOn(quarter.firstDay())))
                .toList();
    }

    /** The quarters from now on for which a framework has a version, as stretches. */
    private String quarters(List<Framework> versions) {
        String open = versions.stream()
                .filter(one -> !one.validTo().isBefore(time.today()))
                .map(one -> AuditQuarter.of(one.validFrom()) + " – " + AuditQuarter.of(one.validTo()))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "-" : open;
    }
}
