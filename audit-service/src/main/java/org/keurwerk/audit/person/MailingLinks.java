package org.keurwerk.audit.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.AccountLinkAsked;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.id.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Has links sent by mail. The event says only that somebody asked; whoever sends the mail then gets a fresh link, and only for a request that is young
 * enough (ADR 21). Strangers get an account a few of these mails an hour.
 */
public class MailingLinks {

    /** The account has had as many of these mails as it gets in an hour. */
    public static final ProblemKind TOO_MANY_LINKS = new ProblemKind("too-many-links", 429);

    private static final Logger LOG = LoggerFactory.getLogger(MailingLinks.class);
    private static final int MOST_AN_HOUR = 5;
    private static final int MOST_COUNTED = 10_000;

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final AccountLinks links;
    private final EventPublisher publisher;
    private final OutboxRelay relay;
    private final BusinessTime time;
    private final Cache<AccountId, AtomicInteger> mailed;

    /** With a clock of the machine's own for the count, which the simulated date does not move. */
    MailingLinks(
            MongoTemplate mongo,
            Accounts accounts,
            AccountLinks links,
            EventPublisher publisher,
            OutboxRelay relay,
            BusinessTime time,
            LongSupplier nanos) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.links = links;
        this.publisher = publisher;
        this.relay = relay;
        this.time = time;
        this.mailed = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(nanos::getAsLong)
                .maximumSize(MOST_COUNTED)
                .build();
    }

    /**
     * Has a link sent to the owner of an account, as somebody asked who need not say who they are. What is refused is not counted: whoever goes on
     * asking does not keep the owner out for longer, and never keeps the office from sending one.
     *
     * @throws ProblemException when this account had too many of these mails in the last hour
     */
    void sendToForgetful(Account account) {
        AtomicInteger times = mailed.get(account.id(), first -> new AtomicInteger());
        if (times.getAndUpdate(before -> Math.min(before + 1, MOST_AN_HOUR)) == MOST_AN_HOUR) {
            LOG.warn("no link is mailed to account '{}': it had {} in an hour", account.username(), MOST_AN_HOUR);
            throw new ProblemException(TOO_MANY_LINKS);
        }
        send(account, LinkReason.FORGOTTEN_PASSWORD);
    }

    /** Has a link sent to the owner of an account. */
    void send(Account account, LinkReason reason) {
        String id = Ids.of("lnk", UUID.randomUUID().toString());
        AccountLinkAsked asked = new AccountLinkAsked(account.id(), id, reason, time.today());
        PendingEvent event =
                PendingEvent.of(publisher.envelope(id, asked, account.id().value(), null));
        mongo.insert(new LinkRequest(id, account.id(), reason, time.now(), List.of(event), 1));
        relay.nudge();
    }

    /**
     * A fresh link for the mail of a request; it ends the links before it.
     *
     * @return empty when there is no such request, when it is too old, or when its account is closed
     */
    public Optional<String> secretFor(String requestId) {
        return Optional.ofNullable(mongo.findById(requestId, LinkRequest.class))
                .filter(request -> request.askedAt().plus(links.valid()).isAfter(time.now()))
                .flatMap(request -> accounts.findById(request.accountId()))
                .filter(account -> account.closedAt() == null)
                .map(account -> links.issue(account.id()));
    }
}
