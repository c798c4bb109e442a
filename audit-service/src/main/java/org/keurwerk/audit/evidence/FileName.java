package org.keurwerk.audit.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Printable;

/**
 * The name of a file as it is kept: one line without folders, without characters that nobody sees, that turn the direction of writing or that some
 * system takes for something else, and not longer than every system takes.
 *
 * @param value never empty
 */
record FileName(String value) {

    /** Characters, the extension among them. */
    static final int LONGEST = 120;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern NOT_EVERYWHERE = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DOTS_AND_BLANKS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern OF_DEVICES = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final String NAMELESS = "bestand";
    private static final int LONGEST_EXTENSION = 10;
    private static final Set<String> NONE = Set.of(".", "..");

    /** Cleans what came. */
    static FileName of(String sent) {
        String line = OneLine.of(Printable.of(sent.replace("\n", "").replace("\r", "")));
        String name = FOLDERS.matcher(line).replaceFirst("");
        name = NOT_EVERYWHERE.matcher(name).replaceAll("_");
        name = DOTS_AND_BLANKS.matcher(name).replaceAll("");
        if (name.isEmpty() || NONE.contains(name)) {
            return new FileName(NAMELESS);
        }
        return new FileName(shortened(OF_DEVICES.matcher(name).matches() ? "_" + name : name));
    }

    /** What comes after the last dot, in lower case; empty when nothing does. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** In letters that every system knows, for a file in a ZIP. */
    String plain() {
        String letters = Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String plain = letters.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+", "");
        return plain.startsWith(".") || plain.isEmpty() ? NAMELESS + plain : plain;
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int room = LONGEST - extension.length();
        return name.substring(0, name.offsetByCodePoints(0, room)).strip() + extension;
    }
}
