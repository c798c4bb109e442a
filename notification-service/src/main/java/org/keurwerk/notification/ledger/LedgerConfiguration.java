package org.keurwerk.notification.ledger;

import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The relay that publishes the pending events of notices. Among the due work it comes last, because sending adds events. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OutboxRelay noticeRelay(MongoTemplate mongo, EventPublisher publisher) {
        return new OutboxRelay(mongo, Notice.COLLECTION, publisher);
    }
}
