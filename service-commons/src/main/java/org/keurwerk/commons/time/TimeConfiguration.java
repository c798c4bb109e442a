package org.keurwerk.commons.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.Activity;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.messaging.MessagingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** The one clock. Without the demo profile it is the machine's, and nothing exists that could move it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class TimeConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessTime businessTime(Clock clock) {
        return new BusinessTime(clock);
    }

    @Bean
    DueWorkRunner dueWorkRunner(ObjectProvider<DueWork> work, BusinessTime time) {
        return new DueWorkRunner(work.orderedStream().toList(), time);
    }

    /** What only exists in a demonstration. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Simulation {

        @Bean
        SimulatedClock simulatedClock() {
            return new SimulatedClock(Clock.systemUTC());
        }

        @Bean
        NewTopic clockTopicDeclaration() {
            return TopicBuilder.name(ClockMessages.TOPIC)
                    .partitions(1)
                    .compact()
                    .build();
        }

        @Bean
        ClockTopic clockTopic(ConsumerFactory<?, ?> consumers, KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
            return new ClockTopic(
                    MessagingConfiguration.withoutGroup(consumers.getConfigurationProperties()), kafka, json);
        }

        @Bean
        ClockFollower clockFollower(
                @Value("${spring.application.name}") String service,
                SimulatedClock clock,
                ClockTopic topic,
                DueWorkRunner work,
                Activity activity,
                Backlog backlog) {
            return new ClockFollower(service, clock, topic, work, activity, backlog);
        }

        @Bean
        @ConditionalOnProperty(name = "keurwerk.clock.master", havingValue = "true")
        ClockMaster clockMaster(
                SimulatedClock clock,
                ClockTopic topic,
                ClockFollower follower,
                @Value("${keurwerk.clock.participants}") List<String> services,
                @Value("${keurwerk.clock.initial-date:#{null}}") @Nullable LocalDate initialDate) {
            return new ClockMaster(clock, topic, follower, services, initialDate);
        }
    }
}
