package org.keurwerk.certificate.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.keurwerk.commons.text.Printable;
import org.springframework.stereotype.Component;

/** Makes a PDF of an HTML page of ours, with embedded fonts. The same page gives the same bytes: nothing in it depends on the moment. */
@Component
class PdfPrinter {

    private static final String SERIF = "Liberation Serif";
    private static final String SANS = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private boolean ready;

    /**
     * Makes the PDF. What cannot be printed is left out: names that were registered before nobody could type such characters still print.
     *
     * @param name from which the document's id follows
     * @param createdOn what it says about its age
     */
    byte[] print(String html, String name, Instant createdOn) {
        makeReady();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(Printable.of(html), null)
                .useSVGDrawer(new BatikSVGDrawer())
                .withProducer("Keurwerk");
        font(builder, "LiberationSerif-Regular", SERIF, REGULAR);
        font(builder, "LiberationSerif-Bold", SERIF, BOLD);
        font(builder, "LiberationSans-Regular", SANS, REGULAR);
        font(builder, "LiberationSans-Bold", SANS, BOLD);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            date(document, name, createdOn);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the certificate " + name + " could not be printed", e);
        }
    }

    private synchronized void makeReady() {
        if (!ready) {
            XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
            BundledFontsOnly.use();
            ready = true;
        }
    }

    private static void date(PDDocument document, String name, Instant createdOn) {
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        created.setTimeInMillis(createdOn.toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(created);
        information.setModificationDate(created);
        document.setDocumentId((long) name.hashCode());
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> opened("/liberation/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream opened(String resource) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(resource), "a font is missing: " + resource);
    }
}
