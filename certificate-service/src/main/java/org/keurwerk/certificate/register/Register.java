package org.keurwerk.certificate.register;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.contracts.audit.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The public register (register van certificaten). */
@Repository
public class Register {

    private static final String REPLACED_ON = "replacedOn";

    private final MongoTemplate mongo;

    Register(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Searches; the page asked for, in the order of the register. */
    public RegisterPage search(RegisterSearch search, LocalDate today) {
        Query wanted = search.asQuery(today);
        long total = mongo.count(wanted, RegisterEntry.class);
        List<RegisterEntry> entries = mongo.find(
                Query.of(wanted)
                        .with(RegisterIndexes.order())
                        .skip((long) search.page() * search.size())
                        .limit(search.size()),
                RegisterEntry.class);
        return new RegisterPage(entries, search.page(), search.size(), total);
    }

    /** The frameworks that occur in the register, by name; each once, though its English name was not said by every decision. */
    public List<FrameworkVersion> frameworks() {
        Aggregation distinct = Aggregation.newAggregation(
                        Aggregation.group(
                                "framework.key", "framework.version", "framework.name", "framework.nameEnglish"),
                        Aggregation.sort(Sort.by("_id.name")))
                .withOptions(AggregationOptions.builder()
                        .hint(RegisterIndexes.BY_FRAMEWORK)
                        .build());
        return mongo.aggregate(distinct, RegisterEntry.COLLECTION, Document.class).getMappedResults().stream()
                .map(group -> group.get("_id", Document.class))
                .map(id -> new FrameworkVersion(
                        id.getString("key"),
                        id.getString("version"),
                        id.getString("name"),
                        id.getString("nameEnglish")))
                .collect(Collectors.toMap(
                        FrameworkVersion::id,
                        Function.identity(),
                        (one, other) -> one.nameEnglish() == null ? other : one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Whether anything was ever entered. */
    public boolean isEmpty() {
        return !mongo.exists(new Query(), RegisterEntry.class);
    }

    /** Shows an entry unless it shows a newer version already. */
    void show(RegisterEntry entry) {
        try {
            mongo.findAndReplace(
                    query(where("_id").is(entry.id()).and("version").lte(entry.version())),
                    entry,
                    FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException e) {
            // a newer version stands there already
            return;
        }
    }

    /** Enters an outcome without certificate, once. */
    void add(RegisterEntry entry) {
        try {
            mongo.insert(entry);
        } catch (DuplicateKeyException e) {
            // entered before
            return;
        }
    }

    /** Lets a decision take the place of earlier outcomes without certificate for the same holder and scope. */
    void replaceEarlier(RegisterEntry later) {
        mongo.updateMulti(
                query(ofHolder(later)
                                .and("outcome")
                                .ne(Outcome.CERTIFIED)
                                .and("decidedOn")
                                .lt(later.decidedOn().toString()))
                        .withHint(RegisterIndexes.OF_HOLDER),
                new Update().min(REPLACED_ON, later.decidedOn().toString()),
                RegisterEntry.class);
    }

    /** The day of the first decision after this one for the same holder and scope. */
    Optional<LocalDate> decidedAfter(RegisterEntry entry) {
        return Optional.ofNullable(mongo.findOne(
                        query(ofHolder(entry)
                                        .and("decidedOn")
                                        .gt(entry.decidedOn().toString()))
                                .with(Sort.by("decidedOn"))
                                .withHint(RegisterIndexes.OF_HOLDER),
                        RegisterEntry.class))
                .map(RegisterEntry::decidedOn);
    }

    /** Notes that a later decision took the place of an outcome; of several the earliest stays. */
    void replace(RegisterEntry entry, LocalDate on) {
        replace(entry.id(), on);
    }

    private void replace(String id, LocalDate on) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().min(REPLACED_ON, on.toString()), RegisterEntry.class);
    }

    /** Keeps what became of an outcome without certificate; said again, or before something later, it changes nothing. */
    void keep(FollowUp followUp) {
        boolean isLast = Optional.ofNullable(mongo.findById(followUp.id(), FollowUp.class))
                .filter(known -> known.on().isAfter(followUp.on()))
                .isEmpty();
        replace(followUp.id(), followUp.on());
        if (isLast) {
            mongo.save(followUp);
            follow(followUp);
        }
    }

    /** An outcome was entered: what is known to have become of it is noted with it. */
    void followUp(RegisterEntry entered) {
        Optional.ofNullable(mongo.findById(entered.id(), FollowUp.class)).ifPresent(known -> {
            replace(known.id(), known.on());
            follow(known);
        });
    }

    private void follow(FollowUp followUp) {
        mongo.updateFirst(
                query(where("_id").is(followUp.id())),
                new Update()
                        .set("became", followUp.outcome())
                        .set("becameOn", followUp.on().toString()),
                RegisterEntry.class);
    }

    private static Criteria ofHolder(RegisterEntry entry) {
        return where("organisationId").is(entry.organisationId()).and("scope").is(entry.scope());
    }
}
