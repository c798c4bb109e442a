package org.keurwerk.notification.planning;

import java.util.function.BiConsumer;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;

/**
 * Which events this service listens to: one handler for every rule of {@link NoticeRules}, so that a new rule needs nothing here, and those that keep
 * teams and deadlines.
 */
class NoticeHandlers implements BeanRegistrar {

    private static final ParameterizedTypeReference<EventHandler<?>> HANDLER = new ParameterizedTypeReference<>() {};

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        NoticeRules.all().forEach(rule -> planning(registry, rule));
        handler(registry, "replacedAuditors", AuditorReplaced.class, StoredTeams.class, StoredTeams::replaced);
        handler(registry, "teams", TeamComposed.class, StoredTeams.class, StoredTeams::keep);
        handler(
                registry,
                "applied",
                ApplicationReceived.class,
                KnownRenewals.class,
                (known, event) -> known.began(event.data()));
        handler(
                registry,
                "announced",
                TrajectoryAnnounced.class,
                KnownRenewals.class,
                (known, event) -> known.began(event.data()));
        handler(
                registry,
                "closed",
                TrajectoryClosed.class,
                KnownRenewals.class,
                (known, event) -> known.closed(event.data().trajectoryId()));
        handler(registry, "windowOpened", RenewalWindowOpened.class, PlanningNotices.class, PlanningNotices::renew);
        handler(registry, "deadlineSet", DeadlineSet.class, PlanningNotices.class, PlanningNotices::remind);
        handler(
                registry,
                "deadlineMet",
                DeadlineMet.class,
                PlanningNotices.class,
                (planning, event) -> planning.over(event.data().deadlineId()));
        handler(
                registry,
                "deadlineCancelled",
                DeadlineCancelled.class,
                PlanningNotices.class,
                (planning, event) -> planning.over(event.data().deadlineId()));
    }

    private static <E extends Event> void planning(BeanRegistry registry, NoticeRule<E> rule) {
        handler(
                registry,
                "noticesOf" + rule.type().getSimpleName(),
                rule.type(),
                PlanningNotices.class,
                (planning, event) -> planning.plan(rule, event));
    }

    private static <E extends Event, B> void handler(
            BeanRegistry registry, String name, Class<E> type, Class<B> bean, BiConsumer<B, EventEnvelope<E>> work) {
        registry.registerBean(
                name,
                HANDLER,
                spec -> spec.supplier(context -> {
                    B worker = context.bean(bean);
                    return EventHandler.of(type, event -> work.accept(worker, event));
                }));
    }
}
