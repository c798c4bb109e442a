package org.keurwerk.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the PDF library away from the machine's fonts. Otherwise it searches the whole disk for them and writes what it found into the home folder,
 * though our documents bring every font that they use.
 */
final class BundledFontsOnly implements FontMapper {

    private final TrueTypeFont one;

    private BundledFontsOnly(TrueTypeFont one) {
        this.one = one;
    }

    /** Replaces the library's search for fonts, for this whole process. */
    static void use() {
        try (InputStream font = Face.TEXT.open(Face.REGULAR)) {
            FontMappers.set(new BundledFontsOnly(new TTFParser().parse(new RandomAccessReadBuffer(font))));
        } catch (IOException e) {
            throw new UncheckedIOException("the font of the small print could not be read", e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(one, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(one, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, one, true);
    }
}
