package org.keurwerk.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The certificates of an organisation can be fetched as PDF; they are written to the folder for results. */
record PdfCheck(String organisation, int count) implements Check {

    @Override
    public String expected() {
        return "%s as PDF of %s".formatted(Check.counted(count, "certificate", "certificates"), organisation);
    }

    @Override
    public Seen look(Keurwerk keurwerk) {
        List<String> written = new ArrayList<>();
        for (JsonNode entry : keurwerk.registerOf(organisation)) {
            String number = entry.path("number").asString("");
            byte[] pdf = keurwerk.register().file("/api/v1/certificates/%s/pdf".formatted(Keurwerk.quoted(number)));
            if (!new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-")) {
                return new Seen(false, "something that is no PDF for " + number);
            }
            written.add(write(keurwerk.out(), number + ".pdf", pdf).toString());
        }
        return new Seen(written.size() == count, written.isEmpty() ? "none" : String.join(", ", written));
    }

    private static Path write(Path folder, String name, byte[] pdf) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name.replaceAll("[^A-Za-z0-9.-]", "_")), pdf);
        } catch (IOException notWritten) {
            throw new UncheckedIOException("cannot write '%s' in %s".formatted(name, folder), notWritten);
        }
    }
}
