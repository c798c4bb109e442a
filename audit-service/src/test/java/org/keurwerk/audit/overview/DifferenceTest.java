package org.keurwerk.audit.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.overview.Difference.Piece;

class DifferenceTest {

    @Test
    void whatIsTheSameIsNoDifference() {
        assertThat(Difference.between("Sterk.\r\nEcht.", "Sterk.\nEcht. ")).isEmpty();
        assertThat(Difference.between(null, "")).isEmpty();
    }

    @Test
    void oneReadsWhatWentAndWhatCameInItsPlace() {
        assertThat(marked("Het plan van 2019 is af.", "Het plan van 2020 is bijna af."))
                .isEqualTo("Het plan van -2019 -+2020 +is +bijna +af.");
        assertThat(marked("", "Nieuw punt.")).isEqualTo("+Nieuw punt.+");
        assertThat(marked("Oud punt.", null)).isEqualTo("-Oud punt.-");
    }

    @Test
    void bothTextsCanBeReadBackFromThePieces() {
        String before = "een twee drie vier vijf";
        String after = "twee een drie vijf zes vier";

        List<Piece> pieces = Difference.between(before, after);

        assertThat(joined(pieces, Difference.Fate.GONE)).isEqualTo(before);
        assertThat(joined(pieces, Difference.Fate.ADDED)).isEqualTo(after);
    }

    @Test
    void twoVeryLongTextsAreShownWhole() {
        assertThat(Difference.between("a ".repeat(3000) + "x", "b ".repeat(3000)))
                .extracting(Piece::fate)
                .containsExactly(Difference.Fate.GONE, Difference.Fate.ADDED);
    }

    private static String joined(List<Piece> pieces, Difference.Fate fate) {
        return pieces.stream()
                .filter(piece -> piece.fate() == Difference.Fate.KEPT || piece.fate() == fate)
                .map(Piece::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String marked(String before, @org.jspecify.annotations.Nullable String after) {
        return Difference.between(before, after).stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> piece.text();
                    case GONE -> "-" + piece.text() + "-";
                    case ADDED -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining());
    }
}
