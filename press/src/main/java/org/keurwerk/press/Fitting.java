package org.keurwerk.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How large a title can be set in a box, measured with the letters of the serif in its strong weight. */
public final class Fitting {

    /** From one line to the next, in the size of the letters. */
    public static final double LINE = 1.08;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double MEASURED_PER_EM = 1000;

    /** What a letter of another font counts for: Chinese letters are square, hardly any is wider. */
    private static final double SQUARE = 1;

    private static final double[] WIDTHS = read();

    private Fitting() {}

    /** The largest of some sizes, in points, in which a text fits a box in millimetres; the smallest when none does. */
    public static double points(String text, double width, double height, double... sizes) {
        double smallest = Double.MAX_VALUE;
        double fits = 0;
        for (double size : sizes) {
            smallest = Math.min(smallest, size);
            if (size > fits && lines(text, width, size) * size * LINE <= height * POINTS_PER_MILLIMETRE) {
                fits = size;
            }
        }
        return fits > 0 ? fits : smallest;
    }

    /** The same, of sizes in which no word has to be broken, as long as there is one. */
    public static double pointsOfWholeWords(String text, double width, double height, double... sizes) {
        List<Double> whole = new ArrayList<>();
        for (double size : sizes) {
            if (words(text).stream().allMatch(word -> width(word, size) <= width * POINTS_PER_MILLIMETRE)) {
                whole.add(size);
            }
        }
        return points(
                text,
                width,
                height,
                whole.isEmpty()
                        ? sizes
                        : whole.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A name on lines of about the same length, where it is longer than one: a break falls where it leaves the longest line shortest. */
    public static List<String> balanced(String text, double width, double size) {
        List<String> words = words(text);
        double room = width * POINTS_PER_MILLIMETRE;
        if (words.size() < 2 || width(text, size) <= room) {
            return List.of(text);
        }
        int best = 1;
        double shortest = Double.MAX_VALUE;
        for (int cut = 1; cut < words.size(); cut++) {
            double longer = Math.max(
                    width(String.join(" ", words.subList(0, cut)), size),
                    width(String.join(" ", words.subList(cut, words.size())), size));
            if (longer < shortest) {
                shortest = longer;
                best = cut;
            }
        }
        List<String> lines =
                List.of(String.join(" ", words.subList(0, best)), String.join(" ", words.subList(best, words.size())));
        return shortest <= room ? lines : List.of(text);
    }

    private static int lines(String text, double width, double size) {
        double room = width * POINTS_PER_MILLIMETRE;
        double space = width(" ", size);
        int lines = 1;
        double used = 0;
        for (String word : words(text)) {
            double wide = width(word, size);
            if (used > 0 && used + space + wide <= room) {
                used += space + wide;
            } else {
                lines += used > 0 ? 1 : 0;
                int more = (int) Math.ceil(wide / room) - 1;
                lines += Math.max(0, more);
                used = wide - Math.max(0, more) * room;
            }
        }
        return lines;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static double width(String text, double size) {
        return size
                * text.codePoints()
                        .mapToDouble(letter -> letter < WIDTHS.length && WIDTHS[letter] > 0 ? WIDTHS[letter] : SQUARE)
                        .sum();
    }

    private static double[] read() {
        try (InputStream file = Face.TITLE.open(Face.STRONG);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double[] widths = new double[0x250];
            double em = font.getUnitsPerEm() / MEASURED_PER_EM;
            for (int letter = ' '; letter < widths.length; letter++) {
                int glyph = glyphs.getGlyphId(letter);
                widths[letter] = glyph == 0 ? 0 : font.getAdvanceWidth(glyph) / em / MEASURED_PER_EM;
            }
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException("the serif cannot be read", e);
        }
    }
}
