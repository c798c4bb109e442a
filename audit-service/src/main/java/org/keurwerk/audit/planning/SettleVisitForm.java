package org.keurwerk.audit.planning;

import java.util.List;
import org.keurwerk.audit.planning.VisitReporting.AgreedDays;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Party;
import org.springframework.stereotype.Component;

/**
 * Settle the visit (bezoek navragen): the days of the visit passed and the lead auditor did not say that it took place. The office asks, and records it.
 */
@Component
class SettleVisitForm implements TaskForm<VisitReport, AgreedDays> {

    static final TaskKind KIND = TaskKind.of("SettleVisit");

    private final VisitReporting reporting;

    SettleVisitForm(VisitReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.OFFICE;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<VisitReport> content() {
        return VisitReport.class;
    }

    @Override
    public AgreedDays view(Asked asked) {
        return reporting.view(asked);
    }

    @Override
    public Record beginning(Asked asked) {
        return reporting.beginning(asked);
    }

    @Override
    public List<FieldProblem> check(VisitReport report, Asked asked) {
        return reporting.check(report, asked);
    }

    @Override
    public Record follow(VisitReport report, Answered answered) {
        return reporting.follow(report, answered, Party.OFFICE);
    }
}
