package org.keurwerk.audit.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.dossier.DownloadingDossier;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A dossier in one file. */
@RestController
@Tag(name = "Trajectories")
class DossierFileController {

    private static final String ZIP = "application/zip";

    private final DownloadingDossier downloading;

    DossierFileController(DownloadingDossier downloading) {
        this.downloading = downloading;
    }

    @GetMapping(
            path = {"/trajectories/{id}/dossier.zip", "/api/v1/trajectories/{id}/dossier.zip"},
            produces = ZIP)
    @Operation(
            summary = "The whole dossier in one ZIP: documents, PDFs, trail, checksums, and how to check them",
            description = "It holds what the reader may read. It is written while it is sent.")
    void download(@PathVariable TrajectoryId id, HttpServletResponse response, Locale locale) throws IOException {
        Caller caller = Caller.current();
        downloading.begin(id, caller);
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("dossier-" + id + ".zip")
                        .build()
                        .toString());
        downloading.write(id, caller, locale, response.getOutputStream());
    }
}
