package org.keurwerk.commons.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.keurwerk.contracts.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;

/** One listener per service, one dead-letter topic per consumer group, topics declared rather than conjured up by the broker. */
@Configuration(proxyBeanMethods = false)
@Import(WaitingConfiguration.class)
public class MessagingConfiguration {

    @Bean
    Activity activity() {
        return new Activity();
    }

    @Bean
    EventPublisher eventPublisher(
            KafkaTemplate<String, byte[]> kafka,
            Clock clock,
            @Value("${spring.application.name}") String service,
            Activity activity) {
        return new EventPublisher(kafka, clock, BelievingEvents.SYSTEM + service, activity);
    }

    @Bean
    EventDispatcher eventDispatcher(
            ObjectProvider<EventHandler<?>> handlers,
            Activity activity,
            @Value("${keurwerk.kafka.check-writers:true}") boolean checkWriters) {
        return new EventDispatcher(handlers.orderedStream().toList(), new BelievingEvents(checkWriters), activity);
    }

    @Bean
    Backlog backlog(
            KafkaAdmin admin,
            EventDispatcher dispatcher,
            WaitingRoom room,
            @Value("${spring.application.name}") String service) {
        return new Backlog(Admin.create(admin.getConfigurationProperties()), service, dispatcher.topics(), room);
    }

    @Bean
    TopicHistory topicHistory(ConsumerFactory<?, ?> consumers) {
        return new TopicHistory(consumers.getConfigurationProperties());
    }

    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${spring.application.name}") String service, @Value("${keurwerk.kafka.replicas:1}") int replicas) {
        return new KafkaAdmin.NewTopics(List.of(
                        Topics.AUDIT_EVENTS,
                        Topics.CERTIFICATE_EVENTS,
                        Topics.NOTIFICATION_EVENTS,
                        Topics.NOTIFICATION_COMMANDS,
                        Topics.deadLettersOf(service))
                .stream()
                .map(name -> TopicBuilder.name(name)
                        .partitions(Topics.PARTITIONS)
                        .replicas(replicas)
                        .config("retention.ms", "-1")
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    DefaultErrorHandler eventErrorHandler(DeadLetterPublishingRecoverer parking, RetryPauses pauses) {
        DefaultErrorHandler handler = new DefaultErrorHandler(parking, pauses.asBackOff());
        handler.addNotRetryableExceptions(RefusedEvent.class);
        return handler;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> eventListener(
            ConsumerFactory<String, byte[]> consumers,
            EventDispatcher dispatcher,
            ReceivingEvents receiving,
            WaitingRoom room,
            DefaultErrorHandler errorHandler,
            @Value("${spring.application.name}") String service,
            @Value("${keurwerk.kafka.concurrency:2}") int concurrency) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(errorHandler);
        factory.setConcurrency(concurrency);
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        List<String> topics = dispatcher.topics();
        ConcurrentMessageListenerContainer<String, byte[]> container = topics.isEmpty()
                ? factory.createContainer(Topics.NOTIFICATION_COMMANDS)
                : factory.createContainer(topics.toArray(String[]::new));
        container.setAutoStartup(!topics.isEmpty());
        container.setBeanName("events");
        container.getContainerProperties().setGroupId(service);
        container.getContainerProperties().setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                room.partitionsChanged();
            }
        });
        container.setupMessageListener((MessageListener<String, byte[]>) receiving::receive);
        return container;
    }

    /** Settings of a consumer without a group, for those that read a topic whole. */
    public static Map<String, Object> withoutGroup(Map<String, Object> settings) {
        Map<String, Object> copy = new java.util.HashMap<>(settings);
        copy.remove("group.id");
        copy.put("enable.auto.commit", false);
        return copy;
    }
}
