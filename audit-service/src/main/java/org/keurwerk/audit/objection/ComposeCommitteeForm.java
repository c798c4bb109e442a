package org.keurwerk.audit.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.objection.ComposeCommitteeForm.NewCommittee;
import org.keurwerk.audit.objection.Objection.Committee;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.text.OneLine;
import org.springframework.stereotype.Component;

/** Compose the committee on an objection (bezwaarcommissie samenstellen): three who were not involved, and the day on which they hear the organisation. */
@Component
class ComposeCommitteeForm extends ObjectionForm<NewCommittee> {

    static final TaskKind KIND = TaskKind.of("ComposeCommittee");

    private final Objections objections;
    private final Unbiased unbiased;
    private final WorkingDays workingDays;

    ComposeCommitteeForm(
            ObjectionView.Gathering gathering, Objections objections, Unbiased unbiased, WorkingDays workingDays) {
        super(KIND, Actor.OFFICE, NewCommittee.class, gathering);
        this.objections = objections;
        this.unbiased = unbiased;
        this.workingDays = workingDays;
    }

    /**
     * Three names, and the hearing.
     *
     * @param declared that each of the three has declared to be independent: no part in the audit or the decision, no tie with the organisation in the last two years
     */
    record NewCommittee(
            @NotBlank @Size(max = 200) String memberOne,
            @NotBlank @Size(max = 200) String memberTwo,
            @NotBlank @Size(max = 200) String memberThree,
            @NotNull Boolean declared,
            @NotNull LocalDate hearingOn,
            @NotBlank @Size(max = 500) String hearingPlace) {

        List<String> members() {
            return List.of(OneLine.of(memberOne), OneLine.of(memberTwo), OneLine.of(memberThree));
        }
    }

    private static final List<String> FIELDS = List.of("memberOne", "memberTwo", "memberThree");

    @Override
    public List<FieldProblem> check(NewCommittee committee, Asked asked) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            String name = committee.members().get(i);
            if (!seen.add(OneLine.key(name))) {
                problems.add(FieldProblem.of(FIELDS.get(i), "committee-twice"));
            } else {
                barred(name, FIELDS.get(i), asked).ifPresent(problems::add);
            }
        }
        if (!committee.declared()) {
            problems.add(FieldProblem.of("declared", "committee-not-declared"));
        }
        hearing(committee.hearingOn(), asked).ifPresent(problems::add);
        return problems;
    }

    private Optional<FieldProblem> barred(String name, String field, Asked asked) {
        for (Account account : unbiased.meant(name)) {
            Optional<String> rule = unbiased.barFromCommittee(asked.trajectory(), account);
            if (rule.isPresent()) {
                unbiased.refused(asked.trajectory(), KIND, asked.account(), account.id(), rule.get());
                return Optional.of(FieldProblem.of(
                        field,
                        "committee-" + rule.get().toLowerCase(Locale.ROOT).replace('_', '-')));
            }
        }
        return Optional.empty();
    }

    private Optional<FieldProblem> hearing(LocalDate day, Asked asked) {
        LocalDate first = gathering.firstHearing(asked.today());
        LocalDate last = objections.known(asked.trajectory().id()).decideBy();
        if (day.isBefore(first)) {
            return Optional.of(FieldProblem.of("hearingOn", "hearing-too-soon", first.toString()));
        }
        if (day.isAfter(last) && !last.isBefore(first)) {
            return Optional.of(FieldProblem.of("hearingOn", "hearing-after-term", last.toString()));
        }
        return workingDays.isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(FieldProblem.of(
                        "hearingOn",
                        "no-working-day",
                        workingDays.onOrAfter(day).toString()));
    }

    @Override
    public Record follow(NewCommittee committee, Answered answered) {
        objections.compose(
                objections.known(answered.trajectoryId()).id(),
                new Committee(committee.members(), committee.hearingOn(), committee.hearingPlace()));
        return Nothing.NOTHING;
    }
}
