package org.keurwerk.audit.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.FrameworkChange;
import org.keurwerk.audit.framework.FrameworkDifference;
import org.keurwerk.audit.framework.FrameworkUpload;
import org.keurwerk.audit.framework.MovingEnd;
import org.keurwerk.audit.framework.MovingEnd.NewEnd;
import org.keurwerk.audit.framework.UploadingFramework;
import org.keurwerk.audit.framework.UploadingFramework.Gap;
import org.keurwerk.audit.framework.UploadingFramework.Proposal;
import org.keurwerk.audit.framework.UploadingFramework.State;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** New framework versions, and last days that are moved, for the office. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Frameworks")
class FrameworkUploadApiController {

    private final UploadingFramework uploading;
    private final MovingEnd moving;

    FrameworkUploadApiController(UploadingFramework uploading, MovingEnd moving) {
        this.uploading = uploading;
        this.moving = moving;
    }

    /** All files, latest first. */
    record UploadList(List<UploadLine> items) {}

    /**
     * A file.
     *
     * @param framework the version in it; empty for one that was refused
     * @param size bytes
     * @param hash SHA-256, in hex
     * @param by who uploaded it; null for one that ships
     * @param faults how much was wrong with one that was refused
     */
    record UploadLine(
            String id,
            State state,
            String framework,
            int size,
            String hash,
            @Nullable AccountId by,
            Instant at,
            int faults) {

        static UploadLine of(FrameworkUpload upload, State state) {
            return new UploadLine(
                    upload.id(),
                    state,
                    upload.taken() ? upload.frameworkId() : "",
                    upload.size(),
                    upload.hash(),
                    upload.by(),
                    upload.at(),
                    upload.faults());
        }
    }

    /**
     * A file with what it changes.
     *
     * @param previous the id of the version before it; null for the first of a framework
     * @param gap days between the two on which no version is in force
     * @param inTheWay why it cannot be confirmed
     * @param seen to be told back when it is confirmed
     */
    record Upload(
            UploadLine upload,
            Framework framework,
            @Nullable String previous,
            List<FrameworkDifference> differences,
            @Nullable Gap gap,
            List<FieldProblem> inTheWay,
            int seen) {

        static Upload of(Proposal one) {
            Framework previous = one.previous();
            return new Upload(
                    UploadLine.of(one.upload(), one.state()),
                    one.framework(),
                    previous == null ? null : previous.id(),
                    one.differences(),
                    one.gap(),
                    one.inTheWay(),
                    one.seen());
        }
    }

    /** What is confirmed: the difference that was looked at. */
    record Confirmation(int seen) {}

    /** The last day of a version, with who moved it, latest first. */
    record End(String framework, String validTo, List<FrameworkChange> changes, int seen) {}

    @GetMapping("/framework-uploads")
    @Operation(summary = "All framework files that were uploaded, also those that were refused, and those that ship")
    UploadList all() {
        return new UploadList(uploading.all(Caller.current()).stream()
                .map(one -> UploadLine.of(one.upload(), one.state()))
                .toList());
    }

    @PostMapping(path = "/framework-uploads", consumes = "application/yaml")
    @Operation(
            summary = "Upload a framework version",
            description =
                    "A YAML file in UTF-8, at most 512 kB (docs/frameworks.md). Everything that is wrong with it is said at once"
                            + " (422). It counts for nothing until it is confirmed.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string"))))
    ResponseEntity<Upload> upload(@RequestBody(required = false) byte @Nullable [] content) {
        FrameworkUpload upload = uploading.propose(content == null ? new byte[0] : content, Caller.current());
        return ResponseEntity.created(URI.create("/api/v1/framework-uploads/" + upload.id()))
                .body(Upload.of(uploading.proposal(upload.id(), Caller.current())));
    }

    @GetMapping("/framework-uploads/{uploadId}")
    @Operation(summary = "A framework file with its difference from the version before")
    Upload one(@PathVariable String uploadId) {
        return Upload.of(uploading.proposal(uploadId, Caller.current()));
    }

    @GetMapping(path = "/framework-uploads/{uploadId}/file", produces = "application/yaml")
    @Operation(summary = "The file itself, as it was uploaded")
    void file(@PathVariable String uploadId, HttpServletResponse response) throws IOException {
        YamlDownload.send(uploading.file(uploadId, Caller.current()), response);
    }

    @PostMapping("/framework-uploads/{uploadId}/confirmation")
    @Operation(
            summary = "Confirm a framework version: from now on it counts",
            description =
                    "With the number under which its difference was looked at. Refused when the framework was changed since (409).")
    Framework confirm(@PathVariable String uploadId, @RequestBody Confirmation confirmation) {
        return uploading.confirm(uploadId, confirmation.seen(), Caller.current());
    }

    @PostMapping("/framework-uploads/{uploadId}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discard a framework file: it will not count, and stays readable")
    void discard(@PathVariable String uploadId) {
        uploading.discard(uploadId, Caller.current());
    }

    @GetMapping("/frameworks/{key}/{version}/end")
    @Operation(summary = "The last day of a framework version, and who moved it")
    End end(@PathVariable String key, @PathVariable String version) {
        MovingEnd.Moves moves = moving.moves(key, version, Caller.current());
        return new End(moves.framework().id(), moves.framework().validTo().toString(), moves.changes(), moves.seen());
    }

    @PostMapping("/frameworks/{key}/{version}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "NewEnd the last day of a framework version",
            description =
                    "To the last day of a quarter, before the next version begins. Trajectories that run keep their version.")
    void move(@PathVariable String key, @PathVariable String version, @Valid @RequestBody NewEnd said) {
        moving.move(key, version, said, Caller.current());
    }
}
