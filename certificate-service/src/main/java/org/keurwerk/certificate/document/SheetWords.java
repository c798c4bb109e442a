package org.keurwerk.certificate.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.context.MessageSource;

/**
 * The words of a sheet in one language.
 *
 * @param first whether it is the first language of the sheet
 */
record SheetWords(MessageSource source, Locale locale, boolean first) {

    public String say(String key) {
        return Objects.requireNonNull(source.getMessage(key, null, locale));
    }

    /** That it does not hold, and since when. */
    public String stamp(CertificateSheet.Stamp stamp) {
        return Objects.requireNonNull(
                source.getMessage("document.stamp." + stamp.state(), new Object[] {day(stamp.since())}, locale));
    }

    /** Written out: {@code 22 maart 2021}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    public String framework(FrameworkVersion framework) {
        return framework.nameIn(locale.getLanguage());
    }

    public String scope(Scope scope) {
        return say("scope." + scope);
    }

    /** As what: {@code bibliotheekorganisatie en als provinciale ondersteuningsinstelling}. */
    public String as(List<Scope> scopes) {
        return scopes.stream()
                .map(scope -> say("document.scope." + scope))
                .collect(Collectors.joining(" " + say("document.and-as") + " "));
    }
}
