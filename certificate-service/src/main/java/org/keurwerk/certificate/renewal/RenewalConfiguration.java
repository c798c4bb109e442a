package org.keurwerk.certificate.renewal;

import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outbox of the renewals, and the check that decisions are up to date. */
@Configuration(proxyBeanMethods = false)
class RenewalConfiguration {

    @Bean
    InitialCatchUp catchUp(Backlog backlog) {
        return new InitialCatchUp(backlog::isEmpty);
    }

    @Bean
    OutboxRelay renewalsOutbox(MongoTemplate mongo, EventPublisher publisher) {
        return new OutboxRelay(mongo, Renewal.COLLECTION, publisher);
    }
}
