package org.keurwerk.audit.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.evidence.EvidenceFile;
import org.keurwerk.audit.evidence.ReadingEvidence;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a file as an attachment, never to be shown by the browser, chunk by chunk as it is read. */
@Component
class EvidenceDownload {

    private final ReadingEvidence reading;

    EvidenceDownload(ReadingEvidence reading) {
        this.reading = reading;
    }

    void send(TrajectoryId trajectoryId, EvidenceId id, Caller caller, HttpServletResponse response)
            throws IOException {
        EvidenceFile file = reading.take(trajectoryId, id, caller);
        response.setContentType(file.type().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (InputStream content = reading.content(file)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
