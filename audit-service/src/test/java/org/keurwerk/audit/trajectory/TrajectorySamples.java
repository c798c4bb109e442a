package org.keurwerk.audit.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Trajectories for tests of rules, each a step further than the one before; and the real repository on a store. */
public final class TrajectorySamples {

    /** The organisation of all of them. */
    public static final String ORGANISATION = "org_1";

    /** The lead auditor. */
    public static final String LEAD = "acc_lead";

    /** The co-auditor. */
    public static final String CO = "acc_co";

    /** When all of them began. */
    public static final Instant STARTED = Instant.parse("2020-07-01T07:00:00Z");

    private final String id;
    private String organisation = ORGANISATION;
    private List<Scope> scopes = List.of(Scope.LIBRARY, Scope.POI);
    private String quarter = "2021-Q1";
    private @Nullable String renewalOf;
    private @Nullable String key = null;
    private final List<Stage> stages = new ArrayList<>();
    private List<String> auditors = List.of();
    private @Nullable LocalDate closedOn;
    private @Nullable Reaudit reaudit;
    private String name = "Bibliotheek Voorbeeld-Noord";

    private TrajectorySamples(String id) {
        this.id = id;
    }

    /** One that has just begun. */
    public static TrajectorySamples trajectory(String id) {
        return new TrajectorySamples(id);
    }

    /** The repository on a store, with its indexes. */
    public static Trajectories on(MongoTemplate mongo) {
        new TrajectoryIndexes().createIn(mongo);
        return new Trajectories(mongo);
    }

    /** The search on a store. */
    public static FindingTrajectories finding(MongoTemplate mongo) {
        return new FindingTrajectories(mongo);
    }

    /** What the process tells of phases, written down as it is in the service. */
    public static Phases phases(Trajectories trajectories, BusinessTime time, Trail trail) {
        return new PassingPhases(trajectories, time, trail);
    }

    public TrajectorySamples of(String organisationId) {
        organisation = organisationId;
        return this;
    }

    public TrajectorySamples named(String organisationName) {
        name = organisationName;
        return this;
    }

    public TrajectorySamples scopes(Scope... all) {
        scopes = List.of(all);
        return this;
    }

    public TrajectorySamples quarter(String auditQuarter) {
        quarter = auditQuarter;
        return this;
    }

    public TrajectorySamples renews(String earlier) {
        renewalOf = earlier;
        return this;
    }

    public TrajectorySamples key(String idempotencyKey) {
        key = idempotencyKey;
        return this;
    }

    /** It came into a phase, on the day on which all of them began. */
    public TrajectorySamples in(Phase where) {
        return in(where, "2020-07-01");
    }

    /** It came into a phase on a day: a stage after those before. */
    public TrajectorySamples in(Phase where, String day) {
        LocalDate entered = LocalDate.parse(day);
        if (!stages.isEmpty()) {
            Stage last = stages.remove(stages.size() - 1);
            stages.add(new Stage(last.phase(), last.round(), last.enteredOn(), entered, last.outcome()));
        }
        int round = 1
                + (int) stages.stream().filter(stage -> stage.phase() == where).count();
        stages.add(Stage.entered(where, round, entered));
        return this;
    }

    /** These accounts see it as its auditors. */
    public TrajectorySamples seenBy(String... accounts) {
        auditors = List.of(accounts);
        return this;
    }

    /** It is about some norms, after a decision. */
    public TrajectorySamples reauditing(Reaudit what) {
        reaudit = what;
        return this;
    }

    public TrajectorySamples closed(String day) {
        closedOn = LocalDate.parse(day);
        return in(Phase.CLOSED, day);
    }

    /** The trajectory. */
    public Trajectory build() {
        return new Trajectory(
                new TrajectoryId(id),
                new OrganisationId(organisation),
                name,
                "Voorbeeldstad",
                scopes,
                "KIB",
                "I",
                quarter,
                renewalOf == null ? null : new TrajectoryId(renewalOf),
                new AccountId("acc_org"),
                key == null && renewalOf == null ? "key of " + id : key,
                STARTED,
                stages.isEmpty()
                        ? Phase.APPLICATION
                        : stages.get(stages.size() - 1).phase(),
                stages.isEmpty() ? List.of(Stage.entered(Phase.APPLICATION, 1, LocalDate.parse("2020-07-01"))) : stages,
                auditors.stream().map(AccountId::new).toList(),
                closedOn,
                reaudit,
                Trajectory.SCHEMA);
    }
}
