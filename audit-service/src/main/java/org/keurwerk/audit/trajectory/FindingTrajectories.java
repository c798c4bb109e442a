package org.keurwerk.audit.trajectory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.text.AllWords;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
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
        organisation,
        /** What is due soonest first, so what is late for longest; what waits for nobody last. */
        due;

        private Sort sort() {
            Sort.Order name = Sort.Order.asc("organisationName");
            Sort.Order last = Sort.Order.asc("_id");
            return switch (this) {
                // a trajectory that runs has no closing date, and nothing stands before every date
                case running -> Sort.by(Sort.Order.asc("closedOn"), Sort.Order.asc("auditQuarter"), name, last);
                case quarter -> Sort.by(Sort.Order.desc("auditQuarter"), name, last);
                case organisation -> Sort.by(name, Sort.Order.desc("auditQuarter"), last);
                // those with nothing due, who stand behind the others
                case due -> Sort.by(name, last);
            };
        }
    }

    /** A page of what was found. */
    public record Found(List<Trajectory> items, int page, int size, long total) {}

    /** Whoever acts for organisations finds nothing of another. */
    private static boolean isAnothers(OrganisationId wanted, Caller caller) {
        return caller.is(Role.ORGANISATION) && !caller.actsFor(wanted);
    }

    /** The caller's that fit a search and a further condition, which may be empty. */
    public Found search(Search search, Criteria further, Caller caller) {
        return search(search, further, List.of(), caller);
    }

    /**
     * The same.
     *
     * @param soonestDue the trajectories with something due, soonest first, for the order of that name: only the process engine knows
     */
    public Found search(Search search, Criteria further, List<TrajectoryId> soonestDue, Caller caller) {
        Criteria rows = VisibleTo.caller(caller);
        if (search.phase() != null) {
            rows = rows.and("phase").is(search.phase());
        }
        if (search.organisationId() != null) {
            if (isAnothers(search.organisationId(), caller)) {
                return new Found(List.of(), search.page(), search.size(), 0);
            }
            rows = new Criteria()
                    .andOperator(rows, Criteria.where("organisationId").is(search.organisationId()));
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
        Criteria wanted = further.getCriteriaObject().isEmpty() ? rows : new Criteria().andOperator(rows, further);
        Query query = Query.query(wanted);
        long total = mongo.count(query, Trajectory.class);
        if (search.order() == Order.due) {
            return new Found(inPlace(search, wanted, soonestDue), search.page(), search.size(), total);
        }
        query.with(search.order().sort())
                .skip((long) search.page() * search.size())
                .limit(search.size());
        return new Found(mongo.find(query, Trajectory.class), search.page(), search.size(), total);
    }

    /**
     * A page of those with something due, in the order in which they are due, and then of those with nothing due. Of the first the store says which
     * fit, by their ids; only the page is read.
     */
    private List<Trajectory> inPlace(Search search, Criteria wanted, List<TrajectoryId> soonestDue) {
        Query dueAndWanted = Query.query(
                new Criteria().andOperator(wanted, Criteria.where("_id").in(soonestDue)));
        Set<String> fit = Set.copyOf(mongo.findDistinct(dueAndWanted, "_id", Trajectory.class, String.class));
        List<TrajectoryId> due =
                soonestDue.stream().filter(id -> fit.contains(id.value())).toList();
        int from = Math.min(search.page() * search.size(), due.size());
        List<TrajectoryId> onPage = due.subList(from, Math.min(from + search.size(), due.size()));
        List<Trajectory> shown =
                new ArrayList<>(mongo.find(Query.query(Criteria.where("_id").in(onPage)), Trajectory.class));
        shown.sort(Comparator.comparingInt(one -> onPage.indexOf(one.id())));
        if (shown.size() < search.size()) {
            Query rest = Query.query(new Criteria()
                            .andOperator(wanted, Criteria.where("_id").nin(soonestDue)))
                    .with(search.order().sort())
                    .skip(Math.max(0L, (long) search.page() * search.size() - due.size()))
                    .limit(search.size() - shown.size());
            shown.addAll(mongo.find(rest, Trajectory.class));
        }
        return shown;
    }
}
