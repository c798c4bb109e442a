package org.keurwerk.audit.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Scope;

/**
 * What a rule says against an auditor or a team.
 *
 * @param refuses whether the team cannot be so; else it is only to be known
 * @param scopes which scopes it is about
 * @param name of the organisation that it is about
 * @param date of the declaration, of the end of an engagement, or from which somebody is away
 * @param until the last day of it
 * @param count how many audits
 * @param wentUp whether the organisation of that name went up into the one that is audited; null where it is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Objection(
        TeamRule rule,
        boolean refuses,
        List<Scope> scopes,
        @Nullable String name,
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        @Nullable Integer count,
        @Nullable Boolean wentUp) {

    public Objection {
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    static Objection refused(TeamRule rule) {
        return new Objection(rule, true, List.of(), null, null, null, null, null);
    }

    static Objection noted(TeamRule rule) {
        return new Objection(rule, false, List.of(), null, null, null, null, null);
    }

    Objection about(List<Scope> which) {
        return new Objection(rule, refuses, which, name, date, until, count, wentUp);
    }

    Objection at(String organisation) {
        return new Objection(rule, refuses, scopes, organisation, date, until, count, wentUp);
    }

    Objection on(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Objection(rule, refuses, scopes, name, from, to, count, wentUp);
    }

    Objection merged(boolean part) {
        return new Objection(rule, refuses, scopes, name, date, until, count, part ? true : null);
    }

    Objection times(int number) {
        return new Objection(rule, refuses, scopes, name, date, until, number, wentUp);
    }

    /** The key of its words, which take the scopes or the name, the two dates and the count. */
    public String words() {
        String variant = rule == TeamRule.COMPETENCE && scopes.isEmpty()
                ? ".unrecorded"
                : rule == TeamRule.COOLING_OFF && date == null ? ".still" : "";
        return "team.rule." + rule + (refuses ? ".refused" : ".noted") + variant
                + (Boolean.TRUE.equals(wentUp) ? ".merged" : "");
    }

    /** The code of the error that it is: {@code team-declared-conflict}. */
    String code() {
        return "team-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one fact that an error says beside its code. */
    @Nullable String fact() {
        if (!scopes.isEmpty()) {
            return String.join(", ", scopes.stream().map(Enum::name).toList());
        }
        if (date != null) {
            return date.toString();
        }
        return name != null ? name : count == null ? null : count.toString();
    }
}
