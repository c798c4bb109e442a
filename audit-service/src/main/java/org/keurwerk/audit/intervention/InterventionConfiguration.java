package org.keurwerk.audit.intervention;

import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The interventions are the outbox of what is told of them. */
@Configuration(proxyBeanMethods = false)
class InterventionConfiguration {

    @Bean
    OutboxRelay interventionsOutbox(MongoTemplate mongo, EventPublisher publisher) {
        return new OutboxRelay(mongo, Intervention.COLLECTION, publisher);
    }
}
