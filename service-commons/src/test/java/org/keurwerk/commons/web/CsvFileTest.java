package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvFileTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private String written(Locale reader, List<List<Object>> first, List<List<Object>> second) throws Exception {
        CsvFile.write(response, reader, "lijst", List.of("Naam", "Dag"), page -> switch (page) {
            case 0 -> List.copyOf(first);
            case 1 -> List.copyOf(second);
            default -> List.of();
        });
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aDutchSpreadsheetOpensItInColumns() throws Exception {
        String file = written(
                Locale.forLanguageTag("nl"),
                List.of(List.of("Sûnt; \"Súd\"", LocalDate.of(2021, 3, 22))),
                List.of(List.of("Zuid", "")));

        assertThat(file).isEqualTo("\uFEFFNaam;Dag\r\n\"Sûnt; \"\"Súd\"\"\";2021-03-22\r\nZuid;\r\n");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"lijst.csv\"");
    }

    @Test
    void aNameIsNeverAFormula() throws Exception {
        String file = written(
                Locale.ENGLISH,
                List.of(List.of("=HYPERLINK(\"x\")", "-1"), List.of("@a", "+31"), List.of("a=b", "1")),
                List.of());

        assertThat(file.lines().skip(1)).containsExactly("\"'=HYPERLINK(\"\"x\"\")\",'-1", "'@a,'+31", "a=b,1");
    }

    @Test
    void norIsItOneForASpreadsheetWithAnotherSeparator() throws Exception {
        String file = written(Locale.ENGLISH, List.of(List.of("R;=HYPERLINK(A1);x", "a-b; c")), List.of());

        assertThat(file.lines().skip(1)).containsExactly("R;'=HYPERLINK(A1);x,a-b; c");
    }

    @Test
    void aListWithoutRowsHasItsColumns() throws Exception {
        assertThat(written(Locale.ENGLISH, List.of(), List.of())).isEqualTo("\uFEFFNaam,Dag\r\n");
    }
}
