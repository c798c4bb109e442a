package org.keurwerk.platform.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/** The two longer texts of the terminal, which stand in files. */
final class TerminalText {

    private TerminalText() {}

    /** What {@code --help} says. */
    static String help() {
        return read("help.txt");
    }

    /** What is said once everything is ready: addresses, demo accounts, and what it took. */
    static String ready(Addresses at, Duration took, long residentMiB) {
        String figures =
                String.format(Locale.ROOT, "ready in %.1f s, %.1f GB", took.toMillis() / 1000.0, residentMiB / 1024.0);
        return read("ready.txt")
                .replace("{portal}", at.portal().toString())
                .replace("{register}", at.register().toString())
                .replace("{status}", at.status().toString())
                .replace("{broker}", at.broker())
                .replace("{figures}", figures)
                .stripTrailing();
    }

    private static String read(String name) {
        try (InputStream text = Objects.requireNonNull(TerminalText.class.getResourceAsStream(name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
