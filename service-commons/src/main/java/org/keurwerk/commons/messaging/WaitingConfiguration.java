package org.keurwerk.commons.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.keurwerk.contracts.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** What becomes of an event that fails: how often and how long it is tried, where it waits meanwhile, where it is parked at last. */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {

    /** Released when something may have come into the waiting room. */
    private final Semaphore wake = new Semaphore(0);

    @Bean
    RetryPauses retryPauses(@Value("${keurwerk.kafka.retry-for:PT45S}") Duration retryFor) {
        return new RetryPauses(retryFor);
    }

    @Bean
    WaitingRoom waitingRoom(ObjectProvider<MongoOperations> mongo) {
        return new WaitingRoom(mongo::getObject, wake::release);
    }

    @Bean
    ReceivingEvents receivingEvents(EventDispatcher dispatcher, WaitingRoom room, RetryPauses pauses, Clock clock) {
        return new ReceivingEvents(dispatcher, room, pauses, clock);
    }

    @Bean
    DeadLetterPublishingRecoverer parkingEvents(
            KafkaTemplate<String, byte[]> kafka, @Value("${spring.application.name}") String service) {
        return new ParkingEvents(kafka, Topics.deadLettersOf(service));
    }

    @Bean
    DrainingWaitingRoom drainingWaitingRoom(
            EventDispatcher dispatcher,
            WaitingRoom room,
            RetryPauses pauses,
            DeadLetterPublishingRecoverer parking,
            @Value("${spring.application.name}") String service,
            Clock clock) {
        return new DrainingWaitingRoom(dispatcher, room, pauses, parking, service, clock, wake);
    }
}
