package org.keurwerk.notification.delivery;

/** Where the PDF of a certificate is had (certificaatdocumenten). */
interface CertificateDocuments {

    /**
     * The PDF.
     *
     * @throws NotDelivered when it cannot be had now
     */
    byte[] pdf(String certificateNumber);
}
