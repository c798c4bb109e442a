package org.keurwerk.platform.status;

import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of the pages in one language, and figures and dates as that language writes them. */
final class Texts {

    private static final int KIB = 1024;

    private final Locale language;
    private final ResourceBundle bundle;

    Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.keurwerk.platform.status.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text of this name, with its places filled in. */
    String get(String key, Object... values) {
        return values.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** A date and time written out, or that there is none. */
    String moment(@Nullable OffsetDateTime moment) {
        return moment == null
                ? get("mail.undated")
                : DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", language)
                        .format(moment);
    }

    /** A date without its weekday, for lists. */
    String day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? get("mail.undated")
                : DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", language).format(moment);
    }

    /** A size in bytes as kB or MB. */
    String size(long bytes) {
        return bytes < (long) KIB * KIB
                ? String.format(language, "%d kB", Math.max(1, bytes / KIB))
                : String.format(language, "%.1f MB", (double) bytes / KIB / KIB);
    }
}
