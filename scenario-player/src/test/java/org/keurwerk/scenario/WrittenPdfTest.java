package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WrittenPdfTest {

    @Test
    void eachObjectStandsWhereTheTableSays() {
        String pdf =
                new String(WrittenPdf.of("Jaarplan (voorbeeld) é " + "woord ".repeat(60)), StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF-").endsWith("%%EOF\n").contains("(Jaarplan \\(voorbeeld\\) é ");
        Matcher place = Pattern.compile("(\\d{10}) 00000 n").matcher(pdf);
        int number = 0;
        while (place.find()) {
            number++;
            assertThat(pdf.substring(Integer.parseInt(place.group(1)))).startsWith(number + " 0 obj");
        }
        assertThat(number).isEqualTo(5);
        int table = pdf.indexOf("xref\n0");
        assertThat(pdf).contains("startxref\n" + table + "\n");
        Matcher stream = Pattern.compile("/Length (\\d+) >>\nstream\n(.*)\nendstream", Pattern.DOTALL)
                .matcher(pdf);
        assertThat(stream.find()).isTrue();
        assertThat(stream.group(2)).hasSize(Integer.parseInt(stream.group(1)));
    }
}
