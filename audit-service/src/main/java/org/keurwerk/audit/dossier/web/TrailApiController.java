package org.keurwerk.audit.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.dossier.CheckingDossier;
import org.keurwerk.audit.dossier.CheckingDossier.Copy;
import org.keurwerk.audit.dossier.ReadingTrail;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.VerifyingTrail.Found;
import org.keurwerk.audit.trail.VerifyingTrail.Verification;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail of a trajectory and its verification, for the organisation whose it is and for those who see every dossier. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/trail")
@Tag(name = "Trajectories")
class TrailApiController {

    private final ReadingTrail reading;
    private final CheckingDossier checking;
    private final BusinessTime time;

    TrailApiController(ReadingTrail reading, CheckingDossier checking, BusinessTime time) {
        this.reading = reading;
        this.checking = checking;
        this.time = time;
    }

    /** A page of the trail, latest first. */
    record EntryList(List<Entry> items, int page, int size, long total) {}

    /** Who did it, as they were called then. */
    record Doer(@Nullable String account, @Nullable String name, String role) {}

    /**
     * An entry; of one that the reader may not read only its place and its hashes.
     *
     * @param once the name of the act within the trajectory
     * @param hash SHA-256 of the other fields and the trajectory as JSON by RFC 8785, empty ones as null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long sequence,
            @Nullable Instant at,
            @Nullable Doer who,
            @Nullable String act,
            @Nullable String subject,
            @Nullable String reference,
            @Nullable List<Changed> changes,
            @Nullable String once,
            @Nullable String nonce,
            String previous,
            String hash,
            boolean withheld) {

        static Entry of(ReadingTrail.Shown shown) {
            TrailEntry entry = shown.entry();
            return shown.readable()
                    ? new Entry(
                            entry.sequence(),
                            entry.at(),
                            new Doer(entry.account(), entry.name(), entry.role()),
                            entry.act().name(),
                            entry.subject(),
                            entry.reference(),
                            entry.changes(),
                            entry.once(),
                            entry.nonce(),
                            entry.previous(),
                            entry.hash(),
                            false)
                    : new Entry(
                            entry.sequence(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            entry.previous(),
                            entry.hash(),
                            true);
        }
    }

    /** How far the trail has come. */
    record Head(long sequence, String hash) {}

    /**
     * What the check found.
     *
     * @param entries how many are there
     * @param faults the first hundred of the trail, and all of its documents
     */
    record Result(
            TrajectoryId trajectory, boolean intact, long entries, Head head, List<Found> faults, Instant checkedAt) {}

    @GetMapping
    @Operation(
            summary =
                    "Who did what in a trajectory, in which role, when, what was before and what is after; latest first",
            description =
                    "Of an entry that the reader may not read, or not yet, only its place in the chain and its hashes are given.")
    EntryList page(
            @PathVariable TrajectoryId id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Page<ReadingTrail.Shown> part = reading.page(id, Paging.of(page, size), Caller.current());
        return new EntryList(part.getContent().stream().map(Entry::of).toList(), page, size, part.getTotalElements());
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Whether the trail and the documents of a trajectory are what they were when they were written",
            description =
                    "Each entry that was changed, moved or is missing is named. With the sequence and the hash of an"
                            + " entry that was kept elsewhere, it is also checked that the entry is still the same.")
    Result verification(
            @PathVariable TrajectoryId id,
            @RequestParam(required = false) @Nullable Long sequence,
            @RequestParam(required = false) @Nullable String hash) {
        Verification found = checking.check(id, copy(sequence, hash), Caller.current());
        return new Result(
                id,
                found.intact(),
                found.entries(),
                new Head(found.head().sequence(), found.head().hash()),
                found.faults(),
                time.now());
    }

    private static @Nullable Copy copy(@Nullable Long sequence, @Nullable String hash) {
        if (sequence == null && hash == null) {
            return null;
        }
        if (sequence == null || hash == null) {
            throw new ProblemException(
                    ProblemKind.BAD_PARAMETER,
                    List.of(FieldProblem.of(sequence == null ? "sequence" : "hash", "required")));
        }
        return new Copy(sequence, hash);
    }
}
