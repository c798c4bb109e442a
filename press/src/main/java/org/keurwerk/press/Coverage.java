package org.keurwerk.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters each font has. A font is read when the first text needs to know: the large ones hold tens of thousands. */
final class Coverage {

    private static final Map<Face, BitSet> READ = new ConcurrentHashMap<>();

    private Coverage() {}

    static boolean has(Face face, int letter) {
        return READ.computeIfAbsent(face, Coverage::read).get(letter);
    }

    private static BitSet read(Face face) {
        try (InputStream file = face.open(Face.REGULAR);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet found = new BitSet();
            for (int letter = ' '; letter <= Character.MAX_CODE_POINT; letter++) {
                if (glyphs.getGlyphId(letter) != 0) {
                    found.set(letter);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("a font cannot be read: " + face, e);
        }
    }
}
