package org.keurwerk.press;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Printable;
import org.w3c.dom.Document;

/**
 * Makes a PDF/A-2 with tags of an HTML page of ours. The same page gives the same bytes: nothing in it depends on the moment. One at a time: printing
 * needs more memory than all else in a service, and a short wait is better than a full heap.
 */
public class PdfPrinter {

    private static final long SECONDS_TO_WAIT = 20;

    private final Semaphore printing = new Semaphore(1, true);
    private boolean ready;

    /**
     * Makes the PDF. What cannot be printed is left out: names that were registered before nobody could type such characters still print.
     *
     * @param html well-formed; title, author and subject in its head become those of the document
     * @param name from which the document's id follows
     * @param createdOn what it says about its age
     */
    public byte[] print(String html, String name, Instant createdOn) {
        try {
            if (!printing.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemKind.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        try {
            makeReady();
            return printed(html, name, createdOn);
        } catch (IOException e) {
            throw new UncheckedIOException("the document " + name + " could not be printed", e);
        } finally {
            printing.release();
        }
    }

    private static byte[] printed(String html, String name, Instant createdOn) throws IOException {
        Document page = ReadingPages.of(Signs.inWords(Printable.of(html)));
        Lettering.of(page);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .useSVGDrawer(new BatikSVGDrawer())
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.LTR)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Keurwerk");
        try (PDDocument document = new PDDocument()) {
            for (Face face : Face.values()) {
                use(builder, face, Face.REGULAR, document);
                if (face.hasStrong()) {
                    use(builder, face, Face.STRONG, document);
                }
            }
            try (PdfBoxRenderer renderer = builder.usePDDocument(document).buildPdfRenderer();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                renderer.createPDFWithoutClosing();
                Age.of(document, createdOn);
                document.setDocumentId((long) name.hashCode());
                document.save(out);
                return out.toByteArray();
            }
        }
    }

    private static void use(PdfRendererBuilder builder, Face face, int weight, PDDocument document) {
        builder.useFont(new PlainFont(document, face, weight), face.family(), weight, FontStyle.NORMAL, true);
    }

    private void makeReady() {
        if (!ready) {
            XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
            BundledFontsOnly.use();
            ready = true;
        }
    }
}
