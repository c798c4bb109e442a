package org.keurwerk.certificate;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.register.Register;
import org.keurwerk.certificate.renewal.RenewalSettings;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.messaging.TopicHistory;
import org.keurwerk.commons.mongo.MongoConfiguration;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.time.DueWork;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The way from decision to register on an empty store of its own, without broker or pages: decisions go in, documents come out. */
public final class DecisionsOnStore implements AutoCloseable {

    private static final String HOUSE = "org.keurwerk.certificate.";

    private final CountingStore store = CountingStore.empty();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public DecisionsOnStore() {
        context.registerBean(MongoTemplate.class, store::mongo);
        context.register(MongoConfiguration.class);
        context.registerBean(EventPublisher.class, DecisionsOnStore::publisher);
        context.registerBean("certificatesOutbox", OutboxRelay.class, () -> mock(OutboxRelay.class));
        context.registerBean(TopicHistory.class, () -> mock(TopicHistory.class));
        context.registerBean(Backlog.class, DecisionsOnStore::emptyBacklog);
        context.registerBean(BusinessTime.class, () -> new BusinessTime(clock()));
        context.registerBean(BodySettings.class, () -> new BodySettings("Body", "CBCT", "", "", "", "", "", "CBCT"));
        context.registerBean(
                RenewalSettings.class,
                () -> new RenewalSettings(List.of(Period.ofMonths(12)), Period.ofMonths(6), Period.ofDays(90)));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.LifecycleConfiguration")));
        scanner.scan(HOUSE + "lifecycle", HOUSE + "issuing", HOUSE + "renewal", HOUSE + "suspension");
        // not what shows the register
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        scanner.scan(HOUSE + "register");
        context.refresh();
    }

    /** Handles a decision as if it had just come from the topic, after the application that began its trajectory. */
    public void handle(DecisionTaken decision) {
        began(decision);
        decided(decision);
    }

    /** Handles anything else as if it had just come from the topic. */
    public <E extends Event> void happened(String id, E event) {
        @SuppressWarnings("unchecked")
        Class<E> type = (Class<E>) event.getClass();
        context.<EventHandler<E>>getBeanProvider(ResolvableType.forClassWithGenerics(EventHandler.class, type))
                .orderedStream()
                .forEach(handler -> handler.handle(envelope(id, event)));
    }

    private void began(DecisionTaken decision) {
        ApplicationReceived application = new ApplicationReceived(
                decision.trajectoryId(),
                decision.organisationId(),
                List.of(Scope.values()),
                "2021-Q1",
                decision.framework(),
                decision.frameworkVersion(),
                decision.decidedOn().minusMonths(8));
        handler(ApplicationReceived.class).handle(envelope("evt_" + decision.trajectoryId(), application));
    }

    private void decided(DecisionTaken decision) {
        handler(DecisionTaken.class).handle(envelope("evt_" + decision.decisionId(), decision));
    }

    /** The commands that handling a decision sends to the store. */
    public List<String> commandsOf(DecisionTaken decision) {
        began(decision);
        return store.commandsOf(() -> decided(decision));
    }

    /** Does what the windows and ends of certificates ask for up to a day. */
    public List<String> doWhatIsDue(LocalDate today) {
        return context.getBeansOfType(DueWork.class).values().stream()
                .filter(work -> !(work instanceof OutboxRelay))
                .flatMap(work -> work.doWhatIsDue(today).stream())
                .toList();
    }

    /** The commands that this sends to the store. */
    public List<String> commandsOfDueWork(LocalDate today) {
        return store.commandsOf(() -> doWhatIsDue(today));
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    public Register register() {
        return bean(Register.class);
    }

    public List<Certificate> certificates() {
        return store.mongo().findAll(Certificate.class);
    }

    public MongoTemplate mongo() {
        return store.mongo();
    }

    @Override
    public void close() {
        context.close();
    }

    @SuppressWarnings("unchecked")
    private <E extends Event> EventHandler<E> handler(Class<E> type) {
        return (EventHandler<E>) context.getBeanProvider(ResolvableType.forClassWithGenerics(EventHandler.class, type))
                .getObject();
    }

    private static Clock clock() {
        return new TestClock(LocalDate.parse("2021-03-22"));
    }

    private static Backlog emptyBacklog() {
        Backlog backlog = mock();
        when(backlog.isEmpty()).thenReturn(true);
        return backlog;
    }

    private static EventPublisher publisher() {
        EventPublisher publisher = mock();
        when(publisher.envelope(any(), any(), any(), any()))
                .thenAnswer(call -> envelope(call.getArgument(0), call.<Event>getArgument(1)));
        return publisher;
    }

    private static <E extends Event> EventEnvelope<E> envelope(String id, E data) {
        @Nullable String none = null;
        return new EventEnvelope<>(id, "urn:test", clock().instant(), none, none, none, data);
    }
}
