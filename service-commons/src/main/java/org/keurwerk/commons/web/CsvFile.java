package org.keurwerk.commons.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.Isolated;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as a file for a spreadsheet (RFC 4180). With a byte order mark, and for Dutch readers with semicolons, so that their spreadsheet opens it in
 * columns. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection), also where it would begin a cell only for a
 * spreadsheet that expects another separator.
 */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern BEFORE_A_FORMULA = Pattern.compile("(?:^|(?<=[;,\\t]))(?=[=+\\-@\\t\\r])");

    private CsvFile() {}

    /**
     * Writes all rows of a list as the answer.
     *
     * @param name of the file, without its ending
     * @param pages gives the rows of each page, from 0; an empty page is after the last one
     */
    public static void write(
            HttpServletResponse response,
            Locale reader,
            String name,
            List<String> columns,
            IntFunction<List<List<@Nullable Object>>> pages)
            throws IOException {
        List<List<@Nullable Object>> rows = pages.apply(0);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(reader.getLanguage().equals("nl") ? ';' : ',')
                .get();
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(columns);
        for (int page = 1; !rows.isEmpty(); page++) {
            for (List<@Nullable Object> row : rows) {
                printer.printRecord(row.stream().map(CsvFile::harmless));
            }
            rows = pages.apply(page);
        }
        printer.flush();
    }

    /** Writes a list whose rows are all at hand. */
    public static void write(
            HttpServletResponse response,
            Locale reader,
            String name,
            List<String> columns,
            List<List<@Nullable Object>> rows)
            throws IOException {
        write(response, reader, name, columns, page -> page == 0 ? rows : List.of());
    }

    /** A row of a list. */
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Stream.of(values).toList();
    }

    private static String harmless(@Nullable Object value) {
        String text = value == null ? "" : Isolated.without(value.toString());
        return BEFORE_A_FORMULA.matcher(text).replaceAll("'");
    }
}
