package org.keurwerk.audit.trajectory;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.text.AllWords;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Trajectories found by what somebody looks for, among those that they may see. */
@Component
public class FindingTrajectories {

    private final MongoTemplate mongo;

    FindingTrajectories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is searched for; null and blank mean "any". */
    public record Search(
            @Nullable String text,
            @Nullable Phase phase,
            @Nullable OrganisationId organisationId,
            Order order,
            int page,
            int size) {

        /** In the order of the quarters, newest first. */
        public Search(
                @Nullable String text,
                @Nullable Phase phase,
                @Nullable OrganisationId organisationId,
                int page,
                int size) {
            this(text, phase, organisationId, Order.quarter, page, size);
        }
    }

    /** In which order trajectories stand in a list; small letters, as they stand in addresses. */
    public enum Order {
        /** What runs before what is closed, each with the earliest quarter first. */
        running,
        /** The newest quarter first. */
        quarter,
        /** By name. */
        organisation;

        private Sort sort() {
            Sort.Order name = Sort.Order.asc("organisationName");
            Sort.Order last = Sort.Order.asc("_id");
            return switch (this) {
                // a trajectory that runs has no closing date, and nothing stands before every date
                case running -> Sort.by(Sort.Order.asc("closedOn"), Sort.Order.asc("auditQuarter"), name, last);
                case quarter -> Sort.by(Sort.Order.desc("auditQuarter"), name, last);
                case organisation -> Sort.by(name, Sort.Order.desc("auditQuarter"), last);
            };
        }
    }

    /** A page of what was found. */
    public record Found(List<Trajectory> items, int page, int size, long total) {}

    /** Whoever acts for one organisation finds nothing of another. */
    private static boolean isAnothers(OrganisationId wanted, Caller caller) {
        return caller.is(Role.ORGANISATION) && !wanted.equals(caller.organisationId());
    }

    /** The caller's that fit a search and a further condition, which may be empty: latest audit quarter first, then by name. */
    public Found search(Search search, Criteria further, Caller caller) {
        Criteria rows = VisibleTo.caller(caller);
        if (search.phase() != null) {
            rows = rows.and("phase").is(search.phase());
        }
        if (search.organisationId() != null) {
            if (isAnothers(search.organisationId(), caller)) {
                return new Found(List.of(), search.page(), search.size(), 0);
            }
            rows = caller.is(Role.ORGANISATION)
                    ? rows
                    : rows.and("organisationId").is(search.organisationId());
        }
        String text = search.text();
        if (text != null && !text.isBlank()) {
            rows = rows.orOperator(
                    Criteria.where(Trajectories.FOUND_AS).regex(AllWords.pattern(text)),
                    // begun before it was kept
                    Criteria.where(Trajectories.FOUND_AS)
                            .isNull()
                            .and("organisationName")
                            .regex(Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE)));
        }
        Query query =
                Query.query(further.getCriteriaObject().isEmpty() ? rows : new Criteria().andOperator(rows, further));
        long total = mongo.count(query, Trajectory.class);
        query.with(search.order().sort())
                .skip((long) search.page() * search.size())
                .limit(search.size());
        return new Found(mongo.find(query, Trajectory.class), search.page(), search.size(), total);
    }
}
