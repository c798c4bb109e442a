package org.keurwerk.certificate.lifecycle;

import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outbox of the certificates. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    OutboxRelay certificatesOutbox(MongoTemplate mongo, EventPublisher publisher) {
        return new OutboxRelay(mongo, Certificate.COLLECTION, publisher);
    }
}
