package org.keurwerk.certificate.register;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.lifecycle.StatusRule;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A search in the register: every word typed must be the beginning of a word of organisation, place or number.
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

    /** Another part of what the same search finds. */
    public RegisterSearch part(int otherPage, int otherSize) {
        return new RegisterSearch(text, scope, status, framework, otherPage, otherSize);
    }

    Query asQuery(LocalDate today) {
        List<Criteria> all = new ArrayList<>();
        List<String> words =
                SearchWords.searched(text).stream().limit(WORDS_AT_MOST).toList();
        words.forEach(word -> all.add(where("words").regex("^" + word)));
        if (scope != null) {
            all.add(where("scope").is(scope));
        }
        if (framework != null) {
            all.add(where("frameworkKeys").is(framework));
        }
        if (status != null) {
            all.add(StatusRule.has(status, today));
        }
        Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        return query.withHint(words.isEmpty() ? RegisterIndexes.IN_ORDER : RegisterIndexes.BY_WORD);
    }
}
