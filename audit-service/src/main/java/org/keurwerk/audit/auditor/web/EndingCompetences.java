package org.keurwerk.audit.auditor.web;

import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.FindingAuditors;
import org.keurwerk.audit.worklist.InboxNote;
import org.springframework.stereotype.Component;

/** The office sees with its work that competences of auditors end soon, while there is time to record new ones. */
@Component
class EndingCompetences implements InboxNote {

    private final FindingAuditors finding;

    EndingCompetences(FindingAuditors finding) {
        this.finding = finding;
    }

    @Override
    public Optional<Note> of(Caller caller) {
        int ending = caller.is(Role.OFFICE) ? finding.withCompetenceThatEnds() : 0;
        return ending == 0
                ? Optional.empty()
                : Optional.of(new Note("inbox.note.competences", ending, "/office/auditors?sort=ends"));
    }
}
