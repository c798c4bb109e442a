package org.keurwerk.audit.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Printable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * An organisation applies for certification. The document is written first, then the process is started; both may be repeated, so a crash in
 * between is mended by applying again with the same key or by the sweep.
 */
@Component
public class Applying {

    /** The organisation has a trajectory that runs for one of these scopes, applied for or announced. */
    public static final ProblemKind ALREADY_RUNNING = new ProblemKind("trajectory-already-running", 409);

    /** The key was used for another application (IETF draft "The Idempotency-Key HTTP Header Field", 2.7). */
    public static final ProblemKind KEY_REUSED = new ProblemKind("idempotency-key-reused", 422);

    /** The organisation went up into another, which applies from now on. */
    public static final ProblemKind MERGED = new ProblemKind("organisation-merged", 409);

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Trajectories trajectories;
    private final Organisations organisations;
    private final ChoosingFramework frameworks;
    private final Applications applications;
    private final TrajectoryProcess process;
    private final BusinessTime time;

    Applying(
            Trajectories trajectories,
            Organisations organisations,
            ChoosingFramework frameworks,
            Applications applications,
            TrajectoryProcess process,
            BusinessTime time) {
        this.trajectories = trajectories;
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.applications = applications;
        this.process = process;
        this.time = time;
    }

    /**
     * What is asked for.
     *
     * @param scopes what certification is asked for; several make a double certificate
     * @param framework key of the framework; every scope must belong to it
     * @param frameworkVersion the version, if it is said: only the one in force on the first day of the quarter fits
     * @param auditQuarter the preferred quarter, {@code 2021-Q1}; not one that has passed
     * @param motivation what the organisation wants the office and the auditors to know
     */
    public record Application(
            @NotEmpty List<@NotNull Scope> scopes,
            @NotBlank String framework,
            @Nullable String frameworkVersion,
            @NotBlank String auditQuarter,
            @Nullable @Size(max = 4000) String motivation) {}

    /**
     * Applies.
     *
     * @param idempotencyKey the same key by the same organisation gives the same trajectory
     */
    public Trajectory apply(Application application, Caller caller, @Nullable String idempotencyKey) {
        OrganisationId own = caller.organisationId();
        if (!caller.is(Role.ORGANISATION) || own == null || !organisations.existsById(own)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return applyFor(own, application, caller, idempotencyKey);
    }

    /** The office applies on behalf of an organisation that asked for it, by telephone for example. */
    public Trajectory applyOnBehalf(
            OrganisationId organisationId, Application application, Caller caller, @Nullable String idempotencyKey) {
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return applyFor(organisationId, application, caller, idempotencyKey);
    }

    private Trajectory applyFor(
            OrganisationId organisationId, Application application, Caller caller, @Nullable String idempotencyKey) {
        Organisation organisation =
                organisations.current(organisationId).orElseThrow(() -> ProblemException.notFound("organisation"));
        if (!organisation.id().equals(organisationId)) {
            throw new ProblemException(MERGED, organisation.name(), organisation.place());
        }
        String key = organisation.id() + "/" + (idempotencyKey == null ? Ids.next("key") : idempotencyKey);
        checkKey(idempotencyKey);
        Optional<Trajectory> again = idempotencyKey == null ? Optional.empty() : trajectories.startedWith(key);
        if (again.filter(begun -> !asksFor(application, begun) || !applications.says(begun.id(), application))
                .isPresent()) {
            throw new ProblemException(KEY_REUSED);
        }
        if (again.isEmpty()
                && !trajectories.running(organisation.id(), scopes(application)).isEmpty()) {
            throw new ProblemException(ALREADY_RUNNING);
        }
        Trajectory trajectory = again.orElseGet(() -> begin(application, organisation, caller, key));
        start(trajectory);
        return trajectory;
    }

    private static void checkKey(@Nullable String key) {
        if (key == null) {
            return;
        }
        if (key.length() > LONGEST_KEY) {
            throw refused(FieldProblem.of(KEY, "length", "0.." + LONGEST_KEY));
        }
        Printable.firstThatIsNot(key).ifPresent(character -> {
            throw refused(FieldProblem.of(KEY, "unprintable", Printable.name(character)));
        });
    }

    private static ProblemException refused(FieldProblem header) {
        return new ProblemException(ProblemKind.BAD_PARAMETER, List.of(header));
    }

    private static boolean asksFor(Application application, Trajectory begun) {
        String version = application.frameworkVersion();
        return scopes(application).equals(begun.scopes())
                && application.framework().equals(begun.framework())
                && (version == null || version.isBlank() || version.equals(begun.frameworkVersion()))
                && application.auditQuarter().equals(begun.auditQuarter());
    }

    private static List<Scope> scopes(Application application) {
        return application.scopes().stream().distinct().sorted().toList();
    }

    private Trajectory begin(Application application, Organisation organisation, Caller caller, String key) {
        Framework framework = frameworks.choose(application);
        Trajectory begun = begun(application, organisation, framework, caller, key);
        applications.note(begun, application, caller.accountId());
        try {
            Trajectory first = trajectories.begin(begun);
            if (!first.id().equals(begun.id())) {
                applications.forget(begun.id());
            }
            return first;
        } catch (DuplicateKeyException e) {
            applications.forget(begun.id());
            throw new ProblemException(ALREADY_RUNNING);
        }
    }

    private Trajectory begun(
            Application application, Organisation organisation, Framework framework, Caller caller, String key) {
        return Trajectory.begun(
                new TrajectoryId(Ids.next("trj")),
                organisation.id(),
                organisation.name(),
                organisation.place(),
                scopes(application),
                framework.key(),
                framework.version(),
                application.auditQuarter(),
                null,
                caller.accountId(),
                key,
                Phase.APPLICATION,
                time.now());
    }

    private void start(Trajectory trajectory) {
        process.applicationReceived(
                trajectory.id(),
                Map.of("organisationId", trajectory.organisationId().value()));
    }

    /** Starts what a crash left without a process. */
    @Scheduled(fixedDelayString = "${keurwerk.applications.sweep:20s}")
    void sweep() {
        trajectories.notStarted(time.now().minusSeconds(10)).stream()
                .filter(Trajectory::wasAppliedFor)
                .forEach(this::start);
    }
}
