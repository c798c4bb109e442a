package org.keurwerk.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** When a document says that it was made: in both places where a PDF says it, which PDF/A wants to agree. */
final class Age {

    private Age() {}

    static void of(PDDocument document, Instant createdOn) throws IOException {
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        created.setTimeInMillis(createdOn.toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(created);
        information.setModificationDate(created);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream before = metadata.exportXMPMetadata()) {
            String xmp = new String(before.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(<xmp:(?:Create|Modify)Date>)[^<]*", "$1" + createdOn);
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        }
    }
}
