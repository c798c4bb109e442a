package org.keurwerk.certificate.register.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Scope;

/** Reads a search from the address; all that is wrong with it is said at once, with what is allowed. */
final class RegisterParameters {

    static final int PAGE_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_TEXT = 100;

    private final List<FieldProblem> problems = new ArrayList<>();

    private RegisterParameters() {}

    /**
     * The search.
     *
     * @throws ProblemException naming every parameter that cannot be
     */
    static RegisterSearch read(
            @Nullable String q,
            @Nullable String scope,
            @Nullable String status,
            @Nullable String framework,
            @Nullable String page,
            @Nullable String size) {
        RegisterParameters parameters = new RegisterParameters();
        RegisterSearch search = new RegisterSearch(
                parameters.text(q),
                parameters.oneOf(Scope.class, "scope", scope),
                parameters.oneOf(RegisterStatus.class, "status", status),
                given(framework).orElse(null),
                parameters.number("page", page, 0, 0, LAST_PAGE),
                parameters.number("size", size, PAGE_SIZE, 1, LARGEST_SIZE));
        if (!parameters.problems.isEmpty()) {
            throw new ProblemException(ProblemKind.BAD_PARAMETER, parameters.problems);
        }
        return search;
    }

    private String text(@Nullable String q) {
        String typed = given(q).orElse("");
        if (typed.length() > LONGEST_TEXT) {
            problems.add(FieldProblem.of("q", "length", "0.." + LONGEST_TEXT));
        }
        return typed;
    }

    private <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field, @Nullable String value) {
        String name = given(value).orElse("");
        E[] allowed = type.getEnumConstants();
        for (E constant : allowed) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (!name.isEmpty()) {
            problems.add(FieldProblem.of(
                    field, "invalid", Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "))));
        }
        return null;
    }

    private int number(String field, @Nullable String value, int otherwise, int least, int most) {
        String digits = given(value).orElse(Integer.toString(otherwise));
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(FieldProblem.of(field, "range", least + ".." + most));
        return otherwise;
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
