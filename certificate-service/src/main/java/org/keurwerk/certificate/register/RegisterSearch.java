package org.keurwerk.certificate.register;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What somebody looks for in the register: every word typed must begin a word of organisation, place or number.
 *
 * @param text what was typed
 * @param framework a framework's key, with or without version
 * @param page from 0
 * @param size entries per page
 */
public record RegisterSearch(
        String text,
        @Nullable Scope scope,
        @Nullable RegisterStatus status,
        @Nullable String framework,
        int page,
        int size) {

    private static final int WORDS_AT_MOST = 8;

    Query asQuery(LocalDate today) {
        List<Criteria> all = new ArrayList<>();
        List<String> words =
                SearchWords.typed(text).stream().limit(WORDS_AT_MOST).toList();
        words.forEach(word -> all.add(where("words").regex("^" + word)));
        if (scope != null) {
            all.add(where("scope").is(scope));
        }
        if (framework != null) {
            all.add(where("frameworkKeys").is(framework));
        }
        if (status != null) {
            all.addAll(on(today.toString(), status));
        }
        Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        return query.withHint(words.isEmpty() ? RegisterIndexes.IN_ORDER : RegisterIndexes.BY_WORD);
    }

    private static List<Criteria> on(String today, RegisterStatus status) {
        Criteria notSuperseded = where("supersededBy").isNull();
        Criteria running = where("validity.until").gt(today);
        return switch (status) {
            case VALID ->
                List.of(notSuperseded, running, where("validity.expiringFrom").gt(today));
            case EXPIRING ->
                List.of(notSuperseded, running, where("validity.expiringFrom").lte(today));
            case EXPIRED -> List.of(notSuperseded, where("validity.until").lte(today));
            case SUPERSEDED ->
                List.of(new Criteria()
                        .orOperator(
                                where("supersededBy.on").lte(today),
                                where("replacedOn").lte(today)));
            case CONDITIONAL ->
                List.of(
                        where("outcome").is(Outcome.CONDITIONAL),
                        where("replacedOn").isNull());
            case NOT_CERTIFIED ->
                List.of(
                        where("outcome").is(Outcome.NOT_CERTIFIED),
                        where("replacedOn").isNull());
        };
    }
}
