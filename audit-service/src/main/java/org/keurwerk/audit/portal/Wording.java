package org.keurwerk.audit.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.text.Enumeration;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.Dates;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Facts in the reader's words; in templates it is {@code @wording}. */
@Component("wording")
public class Wording {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final long WHOLE = 100;
    private static final String NAME = Wording.class.getName() + ".name.";

    private final MessageSource words;
    private final Dates dates;
    private final Accounts accounts;

    public Wording(MessageSource words, Dates dates, Accounts accounts) {
        this.words = words;
        this.dates = dates;
        this.accounts = accounts;
    }

    /** Words of the bundle. */
    public String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale());
    }

    /** A percentage as a whole number, never more than it is: 54.9 is 54, so that what does not reach a minimum does not seem to. */
    public @Nullable Integer percent(@Nullable Number exact) {
        return exact == null ? null : (int) Math.floor(exact.doubleValue());
    }

    /** A decimal number as the reader writes it. */
    public String decimal(@Nullable Object number) {
        String written = number == null ? "" : number.toString();
        String plain = written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
        return locale().getLanguage().equals("nl") ? plain.replace('.', ',') : plain;
    }

    /** A value of an enumeration: {@code value.<enumeration>.<name>} and a suffix that names the form of the word. */
    public String value(Enum<?> one, String suffix) {
        return say("value." + one.getDeclaringClass().getSimpleName() + "." + one.name() + suffix);
    }

    /** What was typed for a value of a type: a choice by its words, a day written out; other text as it is, and what was never offered. */
    public String typed(Class<?> type, String text) {
        if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
            return say(text.equals("true") ? "common.yes" : "common.no");
        }
        if (type == LocalDate.class && ISO_DAY.matcher(text).matches()) {
            return written(text);
        }
        return Stream.ofNullable(type.getEnumConstants())
                .flatMap(Stream::of)
                .filter(one ->
                        one instanceof Enum<?> constant && constant.name().equals(text))
                .map(one -> value((Enum<?>) one, ""))
                .findFirst()
                .orElse(text);
    }

    private String written(String day) {
        try {
            return date(day);
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    /** A date that came as text, written out. */
    public String date(Object day) {
        return dates.full(LocalDate.parse(day.toString()));
    }

    /** An account's name as others see it; looked up once for each page. */
    public String name(Object accountId) {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        String known = NAME + accountId;
        if (page != null && page.getAttribute(known, RequestAttributes.SCOPE_REQUEST) instanceof String name) {
            return name;
        }
        String name = displayed(accounts.findById(new AccountId(accountId.toString())));
        if (page != null) {
            page.setAttribute(known, name, RequestAttributes.SCOPE_REQUEST);
        }
        return name;
    }

    /** The name of the account with a user name as others see it. */
    public String nameOfUser(String username) {
        return displayed(accounts.findByUsername(username));
    }

    private String displayed(Optional<Account> account) {
        return account.map(Account::displayName).orElseGet(() -> say("common.unknown"));
    }

    /** Who is meant by {@code org_...}, {@code acc_...} or {@code role_...} in a trajectory. */
    public String party(String partyId, Trajectory trajectory) {
        if (partyId.equals(trajectory.organisationId().value())) {
            return trajectory.organisationName();
        }
        return partyId.startsWith("role_") ? say("party." + partyId) : name(partyId);
    }

    /** {@code het eerste kwartaal van 2021}. */
    public String quarter(String quarter) {
        AuditQuarter parsed = AuditQuarter.parse(quarter);
        return say("quarter." + parsed.quarter(), String.valueOf(parsed.year()));
    }

    /** {@code 1e kwartaal 2021}, for lists. */
    public String shortQuarter(String quarter) {
        AuditQuarter parsed = AuditQuarter.parse(quarter);
        return say("quarter.short." + parsed.quarter(), String.valueOf(parsed.year()));
    }

    /** {@code bibliotheek en POI}. */
    public String scopes(Collection<Scope> scopes) {
        return Enumeration.of(
                scopes.stream().sorted().map(scope -> value(scope, "")).toList(), locale());
    }

    /** Days written out. */
    public String days(List<LocalDate> days) {
        return Enumeration.of(days.stream().map(dates::full).toList(), locale());
    }

    /** Days in short; days of one month share it: {@code 9 en 10 februari}. */
    public String shortDays(List<LocalDate> days) {
        LocalDate last = days.get(days.size() - 1);
        boolean oneMonth = days.stream().map(YearMonth::from).distinct().count() == 1;
        return Enumeration.of(
                days.stream()
                        .map(day ->
                                oneMonth && !day.equals(last) ? String.valueOf(day.getDayOfMonth()) : dates.near(day))
                        .toList(),
                locale());
    }

    /** The day of a moment, in short. */
    public String near(@Nullable Instant moment) {
        return moment == null ? "" : dates.near(BusinessTime.dayOf(moment));
    }

    /** Whether a moment was today. */
    public boolean isToday(Instant moment) {
        return BusinessTime.dayOf(moment).equals(dates.today());
    }

    /** How much of the way from one day to another lies behind, in per cent. */
    public long partOf(LocalDate from, LocalDate now, LocalDate to) {
        long whole = ChronoUnit.DAYS.between(from, to);
        return whole == 0 ? WHOLE : WHOLE * ChronoUnit.DAYS.between(from, now) / whole;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
