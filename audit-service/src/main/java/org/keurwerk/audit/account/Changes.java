package org.keurwerk.audit.account;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What was changed about people and organisations; added to, never written over. */
@Component
public class Changes implements CollectionIndexes {

    private static final int SHOWN = 100;

    private final MongoTemplate mongo;
    private final BusinessTime time;

    public Changes(MongoTemplate mongo, BusinessTime time) {
        this.mongo = mongo;
        this.time = time;
    }

    @Override
    public String collection() {
        return "changes";
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index("subject", Direction.ASC).on("at", Direction.DESC));
    }

    /** Notes what differs; nothing when nothing does. */
    public void note(Id subject, @Nullable AccountId by, Changed... fields) {
        List<Changed> different = Stream.of(fields).filter(Changed::differs).toList();
        if (!different.isEmpty()) {
            mongo.insert(new Change(Ids.next("chg"), subject.value(), by, time.now(), different, 1));
        }
    }

    /** The changes of a subject, latest first. */
    public List<Change> of(Id subject) {
        return mongo.find(
                Query.query(Criteria.where("subject").is(subject.value()))
                        .with(Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id")))
                        .limit(SHOWN),
                Change.class);
    }
}
