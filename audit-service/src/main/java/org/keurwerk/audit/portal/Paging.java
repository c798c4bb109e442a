package org.keurwerk.audit.portal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Which part of a list: pages count from 0 and hold 1 to 100 lines. */
public final class Paging {

    private static final int LARGEST = 100;
    private static final int LAST = 100_000;

    private Paging() {}

    /** The part of a list that page and size name. */
    public static PageRequest of(int page, int size) {
        List<FieldProblem> errors = new ArrayList<>();
        if (page < 0 || page > LAST) {
            errors.add(FieldProblem.of("page", "range", "0.." + LAST));
        }
        if (size < 1 || size > LARGEST) {
            errors.add(FieldProblem.of("size", "range", "1.." + LARGEST));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemKind.BAD_PARAMETER, errors);
        }
        return PageRequest.of(page, size);
    }

    /**
     * The address of the last page of a list, for one that asked for a page after it: what was on that page is gone, or the address was typed. Null where
     * the page is there.
     *
     * @param page the one that was asked for, from 0
     * @param total how many lines the list has
     */
    public static @Nullable String lastInstead(int page, int size, long total) {
        long last = Math.max(0, (total - 1) / size);
        if (page <= last) {
            return null;
        }
        URI there = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", last)
                .build(true)
                .toUri();
        return there.getRawPath() + '?' + there.getRawQuery();
    }
}
