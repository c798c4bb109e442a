package org.keurwerk.audit.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.TestIds;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.calendar.CalendarSamples;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trail.NotingRefusals;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Teams and visits in a store, through their repositories. */
public final class PlanningSamples {

    private PlanningSamples() {}

    /** These auditors are asked. */
    public static void proposed(Teams teams, TrajectoryId trajectoryId, String lead, String... coAuditors) {
        teams.propose(trajectoryId, team(lead, coAuditors));
    }

    /** These auditors were asked, and all of them accepted. */
    public static void composed(Teams teams, TrajectoryId trajectoryId, String lead, String... coAuditors) {
        proposed(teams, trajectoryId, lead, coAuditors);
        teams.compose(trajectoryId, team(lead, coAuditors), LocalDate.parse("2020-08-03"));
    }

    /** These days were proposed and agreed. */
    public static Visit agreed(Visits visits, TrajectoryId trajectoryId, String... days) {
        return agreedOn(visits, trajectoryId, "2020-07-01", days);
    }

    /** These days were proposed, and agreed on a day. */
    public static Visit agreedOn(Visits visits, TrajectoryId trajectoryId, String on, String... days) {
        List<LocalDate> all = Arrays.stream(days).map(LocalDate::parse).toList();
        visits.propose(trajectoryId, List.of(all), null);
        return visits.agree(trajectoryId, all, LocalDate.parse(on));
    }

    /** The organisation called the agreed days off. */
    public static void calledOff(Visits visits, TrajectoryId trajectoryId, String on) {
        visits.cancel(
                trajectoryId, new Visit.Cancellation(Party.ORGANISATION, "Ziek", null, LocalDate.parse(on)), false);
    }

    /** Somebody said that the visit took place on a day. */
    public static void held(Visits visits, TrajectoryId trajectoryId, String day) {
        visits.held(
                trajectoryId,
                new Visit.Held(List.of(LocalDate.parse(day)), "Directie en auditors", LocalDate.parse(day)));
    }

    /** What moves the last day of a self-evaluation, with the terms as they ship. */
    public static SelfEvaluationTerm term(HumanTasks tasks) {
        return new SelfEvaluationTerm(
                tasks,
                new Terms(
                        new Terms.Settings(
                                Map.of(
                                        "ProposeVisitDates", "10 working days",
                                        "ChooseVisitDate", "10 working days",
                                        "SelfEvaluation", "6 weeks"),
                                true,
                                "5 working days"),
                        CalendarSamples.dutch()));
    }

    /** An open task of the organisation. */
    static HumanTask open(TaskKind kind, String dueOn) {
        return new HumanTask(
                new TaskId("task-" + kind.key()),
                kind,
                TestIds.TRJ_1,
                null,
                Set.of("org_1"),
                LocalDate.parse(dueOn),
                Instant.parse("2020-12-01T08:00:00Z"));
    }

    /** What calls off visits, on a store. */
    public static CallingOffVisit calling(MongoTemplate mongo, TrajectoryProcess process, BusinessTime time) {
        Trajectories trajectories = TrajectorySamples.on(mongo);
        return new CallingOffVisit(
                new Visits(mongo),
                new Teams(mongo, trajectories),
                trajectories,
                process,
                term(new FakeHumanTasks()),
                time,
                TrailSamples.on(mongo, time));
    }

    /** What is refused is noted at noon of a day. */
    public static RefusedAttempts attempts(MongoTemplate mongo) {
        BusinessTime noon = new BusinessTime(new StandingClock("2020-07-20T10:00:00Z"));
        return new RefusedAttempts(
                mongo, TrajectorySamples.on(mongo), noon, new NotingRefusals(TrailSamples.on(mongo, noon), noon));
    }

    /** The rules with the values that are shipped. */
    static TeamRules rules() {
        return new TeamRules(settings(), new WorkingDays(Set.of()));
    }

    /** Everything that the rules read, from a store. */
    static AssessingTeams assessing(MongoTemplate mongo) {
        Trajectories trajectories = TrajectorySamples.on(mongo);
        return new AssessingTeams(
                rules(),
                new Teams(mongo, trajectories),
                new Visits(mongo),
                new Declarations(SubmissionSamples.answers(mongo)),
                trajectories,
                DocumentStore.repository(mongo, Accounts.class),
                DocumentStore.repository(mongo, Auditors.class),
                DocumentStore.repository(mongo, Organisations.class),
                OrganisationSamples.takenOver(DocumentStore.repository(mongo, Organisations.class)),
                objections(mongo),
                new Workload(trajectories, new Visits(mongo)));
    }

    /** The values that are shipped. */
    static TeamSettings settings() {
        return new TeamSettings(Period.ofYears(2), 2, 4, false);
    }

    /** What was said against names, from a store. */
    static TeamObjections objections(MongoTemplate mongo) {
        return new TeamObjections(SubmissionSamples.answers(mongo), DocumentStore.repository(mongo, Accounts.class));
    }

    /** What becomes of tasks when somebody is replaced. */
    static SubstituteTasks substitutes(
            MongoTemplate mongo, HumanTasks tasks, TrajectoryProcess process, BusinessTime time) {
        return new SubstituteTasks(
                new Teams(mongo, TrajectorySamples.on(mongo)), new Visits(mongo), tasks, process, time);
    }

    /** The same, without tasks and with a process that only listens. */
    static SubstituteTasks substitutes(MongoTemplate mongo) {
        return substitutes(
                mongo,
                new FakeHumanTasks(),
                new RecordingProcess(),
                new BusinessTime(new StandingClock("2020-07-20T10:00:00Z")));
    }

    /** A team on which these open tasks weigh; none for one that can be relied on. */
    static TeamStanding standing(HumanTask... open) {
        FakeHumanTasks tasks = new FakeHumanTasks();
        Stream.of(open).forEach(tasks::put);
        return new TeamStanding(tasks);
    }

    private static Team team(String lead, String... coAuditors) {
        return new Team(
                new AccountId(lead), Stream.of(coAuditors).map(AccountId::new).toList());
    }
}
