package org.keurwerk.audit.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.programme.Programme.Note;
import org.keurwerk.audit.programme.ProgrammeRow.Planned;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the trail who changed what in a programme. The note is written with the change; what a crash leaves untold is told later. */
@Component
class TellingProgramme {

    private static final Logger LOG = LoggerFactory.getLogger(TellingProgramme.class);

    private final Programmes programmes;
    private final Accounts accounts;
    private final Trail trail;

    TellingProgramme(Programmes programmes, Accounts accounts, Trail trail) {
        this.programmes = programmes;
        this.accounts = accounts;
        this.trail = trail;
    }

    Note added(ProgrammeView view, ProgrammeRow row) {
        return note("programme-row-added", row.savedBy(), row, changes(view, null, row.planned()));
    }

    Note saved(ProgrammeView view, ProgrammeRow before, ProgrammeRow after) {
        return note("programme-row-changed", after.savedBy(), after, changes(view, before.planned(), after.planned()));
    }

    Note removed(ProgrammeView view, ProgrammeRow row, AccountId by) {
        return note("programme-row-removed", by, row, changes(view, row.planned(), null));
    }

    Note agreed(AccountId by) {
        return new Note("programme/" + Ids.next("act"), "programme-agreed", by, null, List.of());
    }

    /** The same, with that it undid an agreement. */
    Note lifting(Note note) {
        List<Changed> changes = new ArrayList<>(note.changes());
        changes.add(new Changed("programme-agreement", "AGREED", "LIFTED"));
        return new Note(note.once(), note.subject(), note.by(), note.row(), changes);
    }

    private static Note note(String subject, AccountId by, ProgrammeRow row, List<Changed> changes) {
        return new Note("programme/" + row.id() + "/" + Ids.next("act"), subject, by, row.id(), changes);
    }

    private List<Changed> changes(ProgrammeView view, @Nullable Planned before, @Nullable Planned after) {
        return List.of(
                changed("programme-day", before, after, one -> one.day().toString()),
                changed("programme-time", before, after, one -> one.from() + "–" + one.to()),
                changed("activity", before, after, one -> one.activity().name()),
                changed("programme-subject", before, after, Planned::subject),
                changed("programme-norms", before, after, one -> joined(one.norms())),
                changed("programme-people", before, after, Planned::people),
                changed("programme-auditors", before, after, one -> joined(names(view, one.auditors()))),
                changed("programme-place", before, after, Planned::place));
    }

    private interface Part {
        @Nullable String of(Planned planned);
    }

    private static Changed changed(String field, @Nullable Planned before, @Nullable Planned after, Part part) {
        return new Changed(field, before == null ? null : part.of(before), after == null ? null : part.of(after));
    }

    private List<String> names(ProgrammeView view, List<AccountId> auditors) {
        return auditors.stream()
                .map(auditor -> view.visit().team().stream()
                        .filter(member -> member.account().equals(auditor))
                        .map(AgreedVisit.Member::name)
                        .findFirst()
                        .orElseGet(() -> accounts.findById(auditor)
                                .map(Account::displayName)
                                .orElse(auditor.value())))
                .toList();
    }

    private static @Nullable String joined(Collection<String> all) {
        return all.isEmpty() ? null : all.stream().collect(Collectors.joining(", "));
    }

    /** Safe to repeat. */
    void tell(Programme programme) {
        List<Note> notes = Objects.requireNonNullElse(programme.untold(), List.<Note>of());
        for (Note note : notes) {
            Act act = Act.of(TrailAct.CHANGED, Who.of(note.by()), note.subject())
                    .once(note.once())
                    .changed(note.changes());
            trail.append(
                    programme.trajectoryId(),
                    note.row() == null ? act : act.about(note.row().value()));
        }
        if (!notes.isEmpty()) {
            programmes.told(programme);
        }
    }

    /** Tells what a crash left untold. */
    @Scheduled(fixedDelayString = "${keurwerk.programme.sweep:60s}")
    void sweep() {
        for (Programme programme : programmes.untold()) {
            try {
                tell(programme);
            } catch (RuntimeException e) {
                LOG.warn(
                        "the trail could not be told of the programme of {} and is tried again",
                        programme.trajectoryId(),
                        e);
            }
        }
    }
}
