package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.Enumeration;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.notification.contact.Contact;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.contact.OfficeWords;
import org.keurwerk.notification.contact.PasswordLinks;
import org.keurwerk.notification.task.TaskName;
import org.keurwerk.notification.task.TaskNames;
import org.springframework.context.MessageSource;

/** Codes, ids and dates in the words of one reader's language. */
record Wording(
        MessageSource messages,
        ContactDirectory contacts,
        TaskNames tasks,
        PasswordLinks links,
        OfficeWords office,
        Locale locale) {

    /** The text of a key in the message files; a missing key is a mistake of ours and fails. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    @Nullable String sayIfAny(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }

    /** {@code woensdag 24 februari 2021}. */
    String full(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }

    /** {@code 24 februari 2021}. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    String days(List<LocalDate> days) {
        return list(days.stream().map(this::full).toList());
    }

    /** {@code 9 en 10 februari 2021} where the days share a month. */
    String briefDays(List<LocalDate> days) {
        boolean oneMonth = days.stream().map(YearMonth::from).distinct().count() == 1;
        if (!oneMonth) {
            return list(days.stream().map(this::day).toList());
        }
        String numbers = list(
                days.stream().map(day -> Integer.toString(day.getDayOfMonth())).toList());
        return numbers + DateTimeFormatter.ofPattern(" MMMM yyyy", locale).format(days.get(0));
    }

    /** {@code Kwaliteit in Beeld II}; a framework that has no words here goes by its key. */
    String framework(String key, String version) {
        return sayOr("framework." + key, key) + ' ' + version;
    }

    /** The one of two names that is in the language of the letter; the Dutch one where there is no other. */
    String either(String dutch, @Nullable String english) {
        return english != null && locale.getLanguage().equals("en") ? english : dutch;
    }

    String scope(Scope scope) {
        return say("scope." + scope);
    }

    String scopes(List<Scope> scopes) {
        return list(scopes.stream().map(this::scope).toList());
    }

    /** {@code het eerste kwartaal van 2025} for {@code 2025-Q1}. */
    String quarter(String quarter) {
        String[] parts = quarter.split("-", 2);
        return parts.length == 2 ? say("quarter." + parts[1], parts[0]) : quarter;
    }

    /** {@code 12 maanden}, {@code 2 maanden} or {@code 20 dagen}: what is left on a day until an end, in whole months where there is one. */
    String remaining(LocalDate today, LocalDate end) {
        long months = ChronoUnit.MONTHS.between(today, end);
        return months > 0
                ? say("remaining.months", months)
                : say("remaining.days", Math.max(0, ChronoUnit.DAYS.between(today, end)));
    }

    /** What the portal calls a task; a kind that it does not know any more is a task like any other. */
    TaskName task(String kind) {
        return tasks.find(kind, locale)
                .orElseGet(() -> new TaskName(say("task.other"), say("task.other.asked"), say("task.other.then")));
    }

    /** The name of a party; its id when there is no such party. */
    String name(String partyId) {
        return contacts.find(partyId).map(Contact::name).orElse(partyId);
    }

    String names(List<String> partyIds) {
        return list(partyIds.stream().map(this::name).toList());
    }

    /**
     * The link of a request.
     *
     * @throws LinkEnded when there is nothing to send a link for any more
     */
    String passwordLink(String requestId) {
        return links.fresh(requestId).orElseThrow(LinkEnded::new);
    }

    /**
     * What the office wrote in a reminder.
     *
     * @throws LinkEnded when there is no such reminder any more
     */
    String officeWords(String interventionId) {
        return office.of(interventionId).orElseThrow(LinkEnded::new);
    }

    private String sayOr(String key, String otherwise) {
        return Objects.requireNonNullElse(sayIfAny(key), otherwise);
    }

    private String list(List<String> items) {
        return Enumeration.of(items, locale);
    }
}
