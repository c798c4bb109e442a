package org.keurwerk.notification.delivery;

/** The PDFs of certificates (certificaatdocumenten). */
interface CertificateDocuments {

    /**
     * The PDF.
     *
     * @throws NotDelivered when it cannot be fetched now
     */
    byte[] pdf(String certificateNumber);
}
