package org.keurwerk.audit.overview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two versions of a text have in common and what not, word by word, in the order in which one reads it. */
public final class Difference {

    /** Beyond this many comparisons the whole text is shown as replaced: nobody reads such a difference word by word. */
    private static final int MOST = 4_000_000;

    private Difference() {}

    /** What became of a piece. */
    public enum Fate {
        /** It stands in both. */
        KEPT,
        /** It stands in the earlier text only. */
        GONE,
        /** It stands in the later text only. */
        ADDED
    }

    /** Some words with the space after them. */
    public record Piece(Fate fate, String text) {}

    /** The pieces from an earlier to a later text; empty when both are the same. */
    public static List<Piece> between(@Nullable String earlier, @Nullable String later) {
        String before = plain(earlier);
        String after = plain(later);
        return before.equals(after) ? List.of() : pieces(words(before), words(after));
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST) {
            return List.of(
                    new Piece(Fate.GONE, String.join("", before)), new Piece(Fate.ADDED, String.join("", after)));
        }
        int[][] common = common(before, after);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same(before.get(i), after.get(j))) {
                add(pieces, Fate.KEPT, after.get(j++));
                i++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Fate.GONE, before.get(i++));
            } else {
                add(pieces, Fate.ADDED, after.get(j++));
            }
        }
        return List.copyOf(pieces);
    }

    /** How many words two rests of the texts have in common, by where the rests begin. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = same(before.get(i), after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void add(List<Piece> pieces, Fate fate, String word) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).fate() == fate) {
            pieces.set(last, new Piece(fate, pieces.get(last).text() + word));
        } else {
            pieces.add(new Piece(fate, word));
        }
    }

    /** Words, each with the space after it. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
