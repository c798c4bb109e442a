package org.keurwerk.press;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of a document, read when its first letter is printed. It draws no ligatures: the library would lose which letters they stand for. */
final class PlainFont extends PDFontSupplier {

    private final PDDocument document;
    private final Face face;
    private final int weight;

    PlainFont(PDDocument document, Face face, int weight) {
        super(null);
        this.document = document;
        this.face = face;
        this.weight = weight;
    }

    @Override
    public PDFont supply() {
        try (InputStream file = face.open(weight)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("a font cannot be read: " + face, e);
        }
    }
}
