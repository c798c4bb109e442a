package org.keurwerk.scenario;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A PDF of one page with some words on it, so that a scenario with evidence is still one file (ISO 32000-1, 7.5). */
final class WrittenPdf {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int WIDTH = 80;

    private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private WrittenPdf() {}

    static byte[] of(String words) {
        return new WrittenPdf().written(words);
    }

    private byte[] written(String words) {
        write("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        String text = "BT /F1 12 Tf 16 TL 72 770 Td " + lines(words) + "ET";
        object("<< /Length " + text.getBytes(LATIN).length + " >>\nstream\n" + text + "\nendstream");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        int table = pdf.size();
        write("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        write("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private void object(String content) {
        places.add(pdf.size());
        write(places.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private void write(String text) {
        pdf.writeBytes(text.getBytes(text.startsWith("%PDF") ? StandardCharsets.US_ASCII : LATIN));
    }

    private static String lines(String words) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (line.length() + word.length() > WIDTH) {
                lines.append(shown(line));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.append(shown(line)).toString();
    }

    private static String shown(CharSequence line) {
        return "(" + line.toString().replaceAll("([()\\\\])", "\\\\$1") + ") Tj T* ";
    }
}
