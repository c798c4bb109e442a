package org.keurwerk.audit.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.evidence.AboutEvidence;
import org.keurwerk.audit.evidence.ChangingEvidence;
import org.keurwerk.audit.evidence.EvidenceFile;
import org.keurwerk.audit.evidence.EvidenceProblems;
import org.keurwerk.audit.evidence.ReadingEvidence;
import org.keurwerk.audit.evidence.ReadingEvidence.Shelf;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of a self-evaluation: listing, adding, taking and removing files. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/evidence")
@Tag(name = "Trajectories")
class EvidenceApiController {

    private final ReadingEvidence reading;
    private final ChangingEvidence changing;
    private final ReceivingForms receiving;
    private final EvidenceDownload download;
    private final SendingForms forms;

    EvidenceApiController(
            ReadingEvidence reading,
            ChangingEvidence changing,
            ReceivingForms receiving,
            EvidenceDownload download,
            SendingForms forms) {
        this.reading = reading;
        this.changing = changing;
        this.receiving = receiving;
        this.download = download;
        this.forms = forms;
    }

    /** All files, oldest first; open is whether the caller may add and remove now. */
    record EvidenceList(List<Evidence> items, int total, boolean open) {}

    /** Who removed it, and when. */
    record Removed(AccountId by, Instant at) {}

    /**
     * A file.
     *
     * @param type as it is told to whoever downloads it
     * @param size bytes
     * @param sha256 of its content, in hex
     * @param norm the norm or sub-norm to which it belongs
     * @param removed when it was removed; its content is given to nobody but the office then
     */
    record Evidence(
            EvidenceId id,
            String name,
            String type,
            long size,
            String sha256,
            @Nullable String norm,
            @Nullable String description,
            AccountId addedBy,
            Instant addedAt,
            @Nullable Removed removed) {

        static Evidence of(EvidenceFile file) {
            return new Evidence(
                    file.id(),
                    file.name(),
                    file.type().mediaType(),
                    file.size(),
                    file.sha256(),
                    file.norm(),
                    file.description(),
                    file.addedBy(),
                    file.addedAt(),
                    file.removal() == null
                            ? null
                            : new Removed(file.removal().by(), file.removal().at()));
        }
    }

    /** The parts of the form that adds a file. */
    @Schema(name = "EvidenceForm")
    private record Form(
            @Schema(
                    type = "string",
                    format = "binary",
                    description = "One file: pdf, docx, odt, xlsx, jpg or png, with that ending")
            String file,

            @Schema(description = "The norm or sub-norm to which it belongs, for example 5.1") @Nullable String norm,

            @Schema(description = "What it shows") @Nullable String description) {}

    @GetMapping
    @Operation(
            summary = "The evidence of the self-evaluation",
            description =
                    "For the organisation at any time, for everybody else of the trajectory once it was handed in."
                            + " Removed files are listed with their mark.")
    EvidenceList list(@PathVariable TrajectoryId id) {
        Shelf shelf = reading.get(id, Caller.current());
        List<Evidence> items = shelf.files().stream().map(Evidence::of).toList();
        return new EvidenceList(items, items.size(), shelf.open());
    }

    @PostMapping
    @Operation(
            summary = "Add a file, while the self-evaluation is open",
            description = "A form (multipart/form-data) with one file of at most 50 MB unless the installation says"
                    + " otherwise, read as a stream. What a file is, is told by its content. Refused, with the reason in"
                    + " words: what is too large (413), an archive, a file whose name says something else than its"
                    + " content, a kind that is not taken, a document with macros (415), what is encrypted, empty or not"
                    + " whole (422), and anything before the self-evaluation is open, after it was handed in or beyond"
                    + " what a dossier holds (409). Of what is cut off (400) nothing stays.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = Form.class))))
    ResponseEntity<Evidence> add(@PathVariable TrajectoryId id, HttpServletRequest request) {
        Caller caller = Caller.current();
        changing.mayChange(id, caller);
        SentForm sent = receiving.receive(request, reading.of(id, caller).settings());
        boolean added = false;
        try {
            AboutEvidence about = forms.checked(sent.about());
            if (!sent.refused().isEmpty()) {
                throw sent.refused().get(0).why();
            }
            if (sent.files() != 1) {
                throw sent.files() == 0
                        ? new ProblemException(EvidenceProblems.NONE)
                        : ProblemException.invalid(List.of(FieldProblem.of("file", "evidence-one-file")));
            }
            added = true;
            EvidenceFile file = changing.add(id, sent.received().get(0), about, caller);
            return ResponseEntity.created(URI.create("/api/v1/trajectories/" + id + "/evidence/" + file.id()))
                    .body(Evidence.of(file));
        } finally {
            if (!added) {
                sent.received().forEach(changing::throwAway);
            }
        }
    }

    @GetMapping("/{evidenceId}")
    @Operation(
            summary = "A file itself, as an attachment",
            description = "One that was removed is given to the office only; everybody else is told so (410). What the"
                    + " office takes stands in the trail.")
    void take(@PathVariable TrajectoryId id, @PathVariable EvidenceId evidenceId, HttpServletResponse response)
            throws IOException {
        download.send(id, evidenceId, Caller.current(), response);
    }

    @DeleteMapping("/{evidenceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a file, while the self-evaluation is open",
            description = "It stays in the list with who removed it and when. A second time it is refused (410).")
    void remove(@PathVariable TrajectoryId id, @PathVariable EvidenceId evidenceId) {
        changing.remove(id, evidenceId, Caller.current());
    }
}
