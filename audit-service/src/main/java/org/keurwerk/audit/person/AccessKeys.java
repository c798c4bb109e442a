package org.keurwerk.audit.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.KeyHolders;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The access keys: everybody makes and withdraws their own. Who is refused at the door with a password, as the account is closed, is refused with a key. */
@Component
public class AccessKeys implements CollectionIndexes, KeyHolders {

    /** More keys than anybody has programs. */
    public static final ProblemKind TOO_MANY = new ProblemKind("too-many-access-keys", 409);

    private static final String PREFIX = "kwk_";
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 20;
    private static final Duration NOTED_AGAIN = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final Changes changes;
    private final BusinessTime time;
    private final Duration valid;

    public AccessKeys(
            MongoTemplate mongo,
            Accounts accounts,
            Changes changes,
            BusinessTime time,
            @Value("${keurwerk.accounts.access-key-valid:P365D}") Duration valid) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.changes = changes;
        this.time = time;
        this.valid = valid;
    }

    /**
     * A key to be made.
     *
     * @param name what it is for
     * @param rights how far it goes
     */
    public record Wish(
            @NotBlank @Size(max = 80) String name, @NotNull KeyRights rights) {

        public Wish {
            name = name == null ? "" : OneLine.typed(name);
        }
    }

    @Override
    public String collection() {
        return "access_keys";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("secretHash", Direction.ASC).unique(),
                new Index("accountId", Direction.ASC).on("issuedAt", Direction.DESC));
    }

    /** A new key. What its program shows is told here and never again. */
    public String issue(Wish wish, Caller owner) {
        Instant now = time.now();
        if (of(owner.accountId()).stream().filter(key -> key.works(now)).count() >= MOST) {
            throw new ProblemException(TOO_MANY, String.valueOf(MOST));
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        mongo.insert(new AccessKey(
                Ids.next("key"),
                Sha256.of(secret),
                owner.accountId(),
                wish.name(),
                wish.rights() != KeyRights.ALL,
                now,
                now.plus(valid),
                null,
                null,
                1));
        changes.note(owner.accountId(), owner.accountId(), new Changed("accessKey", null, wish.name()));
        return secret;
    }

    /** The keys of an account, also those that work no more, newest first. */
    public List<AccessKey> of(AccountId account) {
        return mongo.find(
                Query.query(Criteria.where("accountId").is(account))
                        .with(Sort.by(Sort.Order.desc("issuedAt"), Sort.Order.desc("_id"))),
                AccessKey.class);
    }

    /** One of the caller's own keys works no more, from now on. */
    public void withdraw(String id, Caller owner) {
        AccessKey before = mongo.findAndModify(
                Query.query(Criteria.where("_id")
                        .is(id)
                        .and("accountId")
                        .is(owner.accountId())
                        .and("withdrawnAt")
                        .isNull()),
                new Update().set("withdrawnAt", time.now()),
                AccessKey.class);
        if (before == null) {
            throw ProblemException.notFound("access-key");
        }
        changes.note(owner.accountId(), owner.accountId(), new Changed("accessKey", before.name(), null));
    }

    /** All keys of an account work no more. */
    void withdrawAll(AccountId account) {
        mongo.updateMulti(
                Query.query(Criteria.where("accountId")
                        .is(account)
                        .and("withdrawnAt")
                        .isNull()),
                new Update().set("withdrawnAt", time.now()),
                AccessKey.class);
    }

    @Override
    public Optional<Holder> holder(String secret) {
        Instant now = time.now();
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        mongo.findOne(Query.query(Criteria.where("secretHash").is(Sha256.of(secret))), AccessKey.class))
                .filter(key -> key.works(now))
                .flatMap(key -> {
                    note(key, now);
                    return accounts.findById(key.accountId()).map(account -> new Holder(account, key.readsOnly()));
                });
    }

    private void note(AccessKey key, Instant now) {
        if (key.lastUsedAt() == null || key.lastUsedAt().plus(NOTED_AGAIN).isBefore(now)) {
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(key.id())),
                    new Update().set("lastUsedAt", now),
                    AccessKey.class);
        }
    }
}
