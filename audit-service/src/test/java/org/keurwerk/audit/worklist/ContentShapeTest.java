package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.ContentShape.Field;

/** What is read from the components of a record. */
class ContentShapeTest {

    private final ContentShape shape = ContentShape.of(Whole.class);

    enum Colour {
        RED
    }

    record Whole(
            String text,
            Colour colour,
            Boolean yes,
            int count,
            BigDecimal share,
            LocalDate day,
            @Chosen Integer grade,
            List<String> names,
            List<Row> rows,
            @Nullable List<PerNorm> perNorm) {}

    record Row(String remark, LocalDate day) {}

    record PerNorm(@Chosen(from = From.SUB_NORMS) String subNorm, Integer score) {}

    @Test
    void theFieldsStandInTheOrderOfTheComponents() {
        assertThat(shape.fields())
                .extracting(Field::name)
                .containsExactly("text", "colour", "yes", "count", "share", "day", "grade", "names", "rows", "perNorm");
    }

    @ParameterizedTest(name = "{0}: chosen {1}, number {2}, whole {3}, rows {4}")
    @CsvSource({
        "text, false, false, false, false",
        "colour, true, false, false, false",
        "yes, true, false, false, false",
        "count, false, true, true, false",
        "share, false, true, false, false",
        "day, false, false, false, false",
        "grade, true, true, true, false",
        "names, false, false, false, false",
        "rows, false, false, false, true",
        "rows[3].remark, false, false, false, false",
        "perNorm[0].subNorm, true, false, false, false"
    })
    void howAFieldIsAskedFollowsFromItsType(String place, boolean chosen, boolean number, boolean whole, boolean rows) {
        Field field = shape.at(place).orElseThrow();

        assertThat(field.isChosen()).isEqualTo(chosen);
        assertThat(field.isNumber()).isEqualTo(number);
        assertThat(field.isWholeNumber()).isEqualTo(whole);
        assertThat(field.hasRows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"nothing", "rows[0].nothing", "text.more", "''", "rows[x].remark", "9"})
    void aPlaceThatNoFieldHasIsFoundNowhere(String place) {
        assertThat(shape.at(place)).isEmpty();
    }

    @Test
    void placesAreOrderedByFieldThenByRow() {
        assertThat(Stream.of(
                                "perNorm[0].score",
                                "rows[10].remark",
                                "rows[2].day",
                                "rows[2].remark",
                                "rows",
                                "unknown",
                                "day",
                                "text")
                        .sorted(shape.order()))
                .containsExactly(
                        "text",
                        "day",
                        "rows",
                        "rows[2].remark",
                        "rows[2].day",
                        "rows[10].remark",
                        "perNorm[0].score",
                        "unknown");
    }

    @Test
    void aListWithARowPerSubNormMakesALongForm() {
        assertThat(shape.perSubNorm()).map(Field::name).contains("perNorm");
        assertThat(shape.general())
                .extracting(Field::name)
                .doesNotContain("perNorm")
                .contains("rows");
        assertThat(ContentShape.of(Row.class).perSubNorm()).isEmpty();
        assertThat(shape.at("perNorm").flatMap(Field::key)).map(Field::name).contains("subNorm");
        assertThat(shape.at("rows").flatMap(Field::key)).isEmpty();
    }
}
