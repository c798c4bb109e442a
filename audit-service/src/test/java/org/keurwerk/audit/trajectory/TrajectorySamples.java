package org.keurwerk.audit.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.trajectory.Trajectory.Intake;
import org.keurwerk.audit.trajectory.Trajectory.IssuedCertificate;
import org.keurwerk.audit.trajectory.Trajectory.NormScore;
import org.keurwerk.audit.trajectory.Trajectory.PhaseEntry;
import org.keurwerk.audit.trajectory.Trajectory.Team;
import org.keurwerk.audit.trajectory.Trajectory.Visit;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
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
    private Phase phase = Phase.APPLICATION;
    private @Nullable Intake intake;
    private @Nullable Team team;
    private @Nullable Team proposedTeam;
    private @Nullable List<List<LocalDate>> visitOptions;
    private @Nullable Visit visit;
    private List<NormScore> norms = List.of();
    private List<ScopeOutcome> outcomes = List.of();
    private List<IssuedCertificate> certificates = List.of();
    private @Nullable LocalDate closedOn;
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

    /** What the process tells of phases, written down as it is in the service. */
    public static Phases phases(Trajectories trajectories, BusinessTime time) {
        return new PassingPhases(trajectories, time);
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

    public TrajectorySamples in(Phase where) {
        phase = where;
        return this;
    }

    public TrajectorySamples halfDays(int halfDays) {
        intake = new Intake("M", halfDays, 12.5, 3);
        return this;
    }

    public TrajectorySamples proposed(String lead, String... coAuditors) {
        proposedTeam = new Team(lead, List.of(coAuditors));
        return this;
    }

    public TrajectorySamples team(String lead, String... coAuditors) {
        team = new Team(lead, List.of(coAuditors));
        return proposed(lead, coAuditors);
    }

    public TrajectorySamples options(List<List<LocalDate>> options) {
        visitOptions = options;
        return this;
    }

    public TrajectorySamples visit(String... days) {
        visit = new Visit(
                "vis_1", 0, List.of(days).stream().map(LocalDate::parse).toList());
        return this;
    }

    public TrajectorySamples norms(NormScore... scores) {
        norms = List.of(scores);
        return this;
    }

    public TrajectorySamples decided(Scope scope, Outcome outcome) {
        outcomes = Stream.concat(outcomes.stream(), Stream.of(new ScopeOutcome(scope, outcome)))
                .toList();
        return this;
    }

    public TrajectorySamples closed(String day) {
        closedOn = LocalDate.parse(day);
        return in(Phase.CLOSED);
    }

    /** The trajectory. */
    public Trajectory build() {
        return new Trajectory(
                id,
                organisation,
                name,
                "Voorbeeldstad",
                scopes,
                "KIB",
                "I",
                quarter,
                renewalOf,
                "acc_org",
                key == null && renewalOf == null ? "key of " + id : key,
                STARTED,
                phase,
                List.of(new PhaseEntry(phase, LocalDate.parse("2020-07-01"))),
                intake,
                team,
                proposedTeam,
                visitOptions,
                visit,
                norms,
                outcomes,
                certificates,
                null,
                false,
                closedOn,
                1);
    }
}
