package org.keurwerk.audit.person;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The links with which passwords are chosen: one at a time per account, each works once. */
@Component
public class AccountLinks implements CollectionIndexes {

    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final MongoTemplate mongo;
    private final BusinessTime time;
    private final Duration valid;

    public AccountLinks(
            MongoTemplate mongo, BusinessTime time, @Value("${keurwerk.accounts.link-valid:P7D}") Duration valid) {
        this.mongo = mongo;
        this.time = time;
        this.valid = valid;
    }

    @Override
    public String collection() {
        return "account_links";
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index("accountId", Direction.ASC));
    }

    /** How long a link works. */
    Duration valid() {
        return valid;
    }

    /** A new link of an account; those before it work no more. The secret is told here and never again. */
    String issue(AccountId account) {
        withdraw(account);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = time.now();
        mongo.insert(new AccountLink(Sha256.of(secret), account, now, now.plus(valid), null, 1));
        return secret;
    }

    /** All links of an account stop to work. */
    void withdraw(AccountId account) {
        mongo.updateMulti(
                Query.query(
                        Criteria.where("accountId").is(account).and("usedAt").isNull()),
                new Update().set("usedAt", time.now()),
                AccountLink.class);
    }

    /** Whose link it is, while it works. */
    public Optional<AccountId> owner(String secret) {
        return Optional.ofNullable(mongo.findOne(working(secret), AccountLink.class))
                .map(AccountLink::accountId);
    }

    /** Uses it up; of two at the same moment one gets the owner. */
    Optional<AccountId> use(String secret) {
        return Optional.ofNullable(
                        mongo.findAndModify(working(secret), new Update().set("usedAt", time.now()), AccountLink.class))
                .map(AccountLink::accountId);
    }

    private Query working(String secret) {
        return Query.query(Criteria.where("_id")
                .is(Sha256.of(secret))
                .and("usedAt")
                .isNull()
                .and("expiresAt")
                .gt(time.now()));
    }
}
