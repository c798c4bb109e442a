package org.keurwerk.certificate.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which languages the body's certificates are. */
public enum SheetLanguage {
    /** That of the organisation; Dutch where it is not known. */
    ORGANISATION,
    /** Dutch. */
    NL,
    /** English. */
    EN,
    /** Both on one sheet, that of the organisation first. */
    BOTH;

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** The languages of a sheet, the first one first. */
    List<Locale> of(@Nullable String organisations) {
        Locale own = "en".equals(organisations) ? Locale.ENGLISH : DUTCH;
        return switch (this) {
            case ORGANISATION -> List.of(own);
            case NL -> List.of(DUTCH);
            case EN -> List.of(Locale.ENGLISH);
            case BOTH -> List.of(own, own.equals(DUTCH) ? Locale.ENGLISH : DUTCH);
        };
    }
}
