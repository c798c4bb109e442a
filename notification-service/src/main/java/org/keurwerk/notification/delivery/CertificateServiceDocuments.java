package org.keurwerk.notification.delivery;

import org.keurwerk.commons.trace.TraceContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The PDFs that certificate-service publishes, fetched over HTTP. */
class CertificateServiceDocuments implements CertificateDocuments {

    private final RestClient certificates;

    CertificateServiceDocuments(RestClient certificates) {
        this.certificates = certificates;
    }

    @Override
    public byte[] pdf(String certificateNumber) {
        try {
            byte[] pdf = certificates
                    .get()
                    .uri("/api/v1/certificates/{number}/pdf", certificateNumber)
                    .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON)
                    .header(TraceContext.NAME, TraceContext.current().traceparent())
                    .retrieve()
                    .body(byte[].class);
            if (pdf == null || pdf.length == 0) {
                throw new NotDelivered(
                        FailureReason.ATTACHMENT_MISSING, "the PDF of " + certificateNumber + " is empty", null);
            }
            return pdf;
        } catch (RestClientException e) {
            throw new NotDelivered(
                    FailureReason.ATTACHMENT_MISSING, "the PDF of " + certificateNumber + " could not be fetched", e);
        }
    }
}
