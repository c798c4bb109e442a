package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** So many mails in somebody's mailbox, found by words of the subject, date and attachment: exactly, or at least. */
record MailCheck(
        String to, String subject, Optional<LocalDate> date, Optional<String> attachment, int count, boolean atLeast)
        implements Check {

    @Override
    public String expected() {
        return "%s%s to %s with '%s' in the subject%s%s"
                .formatted(
                        atLeast ? "at least " : "",
                        Check.counted(count, "mail", "mails"),
                        to,
                        subject,
                        date.map(day -> ", dated " + day).orElse(""),
                        attachment
                                .map(name -> ", with an attachment '%s'".formatted(name))
                                .orElse(""));
    }

    @Override
    public Seen look(Keurwerk keurwerk) {
        List<JsonNode> mails = StreamSupport.stream(
                        keurwerk.status()
                                .get("/api/mails?to=" + Keurwerk.quoted(to), null)
                                .spliterator(),
                        false)
                .toList();
        long matching = mails.stream().filter(this::matches).count();
        String seen = mails.stream()
                .map(mail -> "%s '%s'".formatted(day(mail), mail.path("subject").asString("")))
                .collect(Collectors.joining("; "));
        return new Seen(
                atLeast ? matching >= count : matching == count,
                "%d, in the mailbox: %s".formatted(matching, seen.isEmpty() ? "no mail" : seen));
    }

    @Override
    public boolean exact() {
        return !atLeast;
    }

    private boolean matches(JsonNode mail) {
        return contains(mail.path("subject"), subject)
                && date.map(LocalDate::toString).map(day(mail)::equals).orElse(true)
                && attachment
                        .map(name -> StreamSupport.stream(
                                        mail.path("attachments").spliterator(), false)
                                .anyMatch(file -> contains(file.isString() ? file : file.path("name"), name)))
                        .orElse(true);
    }

    private static String day(JsonNode mail) {
        String date = mail.path("date").asString("");
        return date.length() > 10 ? date.substring(0, 10) : date;
    }

    private static boolean contains(JsonNode text, String part) {
        return text.asString("").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
