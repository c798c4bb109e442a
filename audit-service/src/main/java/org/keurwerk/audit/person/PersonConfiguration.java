package org.keurwerk.audit.person;

import org.keurwerk.audit.account.Accounts;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What sends links by mail: the requests are the outbox of what is told of them. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    OutboxRelay linkRequestsOutbox(MongoTemplate mongo, EventPublisher publisher) {
        return new OutboxRelay(mongo, LinkRequest.COLLECTION, publisher);
    }

    @Bean
    MailingLinks mailingLinks(
            MongoTemplate mongo,
            Accounts accounts,
            AccountLinks links,
            EventPublisher publisher,
            OutboxRelay linkRequestsOutbox,
            BusinessTime time) {
        return new MailingLinks(mongo, accounts, links, publisher, linkRequestsOutbox, time, System::nanoTime);
    }
}
