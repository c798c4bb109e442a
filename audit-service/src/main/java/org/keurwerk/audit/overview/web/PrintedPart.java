package org.keurwerk.audit.overview.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.dossier.DossierFolder;
import org.keurwerk.audit.dossier.DossierPart;
import org.keurwerk.audit.overview.DecisionLetter;
import org.keurwerk.audit.overview.ReadingReport;
import org.keurwerk.audit.programme.ReadingProgramme;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The documents of a dossier as PDF, as far as they are there and may be read: self-evaluations, interview programme, report, decision. */
@Component
@Order(2)
class PrintedPart implements DossierPart {

    private final DossierDocumentController documents;
    private final ReadingAnswers answers;
    private final ReadingReport reports;
    private final DecisionLetter.Writing decisions;
    private final ReadingProgramme programmes;

    PrintedPart(
            DossierDocumentController documents,
            ReadingAnswers answers,
            ReadingReport reports,
            DecisionLetter.Writing decisions,
            ReadingProgramme programmes) {
        this.documents = documents;
        this.answers = answers;
        this.reports = reports;
        this.decisions = decisions;
        this.programmes = programmes;
    }

    @Override
    public void write(TrajectoryId trajectoryId, Caller caller, Locale reader, DossierFolder folder)
            throws IOException {
        int round = 0;
        for (Submission evaluation : answers.of(trajectoryId, SelfEvaluations.HANDED_IN, caller)) {
            round++;
            print(
                    folder,
                    round == 1 ? "self-evaluation.pdf" : "self-evaluation-" + round + ".pdf",
                    documents.submissionAsPdf(trajectoryId, evaluation.id(), reader));
        }
        if (programmes.isWritten(trajectoryId, caller)) {
            print(folder, "programme.pdf", documents.programmeAsPdf(trajectoryId, reader));
        }
        if (reports.exists(trajectoryId)) {
            print(folder, "report.pdf", documents.reportAsPdf(trajectoryId, reader));
        }
        if (decisions.exists(trajectoryId)) {
            print(folder, "decision.pdf", documents.decisionAsPdf(trajectoryId, reader));
        }
    }

    private static void print(DossierFolder folder, String name, ResponseEntity<byte[]> printed) throws IOException {
        byte[] pdf = Objects.requireNonNull(printed.getBody());
        folder.file("documents/" + name, out -> out.write(pdf));
    }
}
