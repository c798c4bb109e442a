package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.DeadlineCancelled;
import org.keurwerk.contracts.audit.DeadlineMet;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ParameterizedTypeReference;

/** Who handles which event. */
class NoticeHandlersTest {

    private final PlanningNotices planning = mock();
    private final StoredTeams teams = mock();
    private final KnownRenewals renewals = mock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    NoticeHandlersTest() {
        context.registerBean(PlanningNotices.class, () -> planning);
        context.registerBean(StoredTeams.class, () -> teams);
        context.registerBean(KnownRenewals.class, () -> renewals);
        context.register(new NoticeHandlers());
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void everyRuleHasAHandlerAndDeadlinesHaveTheirOwn() {
        List<Class<?>> types =
                handlers().stream().<Class<?>>map(EventHandler::type).toList();

        assertThat(types)
                .containsAll(NoticeRules.all().stream().map(NoticeRule::type).toList())
                .contains(DeadlineSet.class, DeadlineMet.class, DeadlineCancelled.class)
                .hasSize(NoticeRules.all().size() + 9);
    }

    @Test
    void aTeamIsKeptBesidesTheLettersAboutIt() {
        TeamComposed team = Facts.team("trj_1");

        handlers().stream()
                .filter(handler -> handler.type().equals(TeamComposed.class))
                .forEach(handler -> handle(handler, team));

        verify(teams).keep(any());
        verify(planning).plan(eq(TeamNoticeRules.TEAM_COMPOSED), any());
    }

    @Test
    void aDeadlineThatIsMetOrCancelledIsOver() {
        handlers().stream()
                .filter(handler -> handler.type().equals(DeadlineMet.class))
                .forEach(handler -> handle(
                        handler,
                        new DeadlineMet(
                                new TrajectoryId("trj_1"),
                                new OrganisationId("org_1"),
                                "dl_1",
                                PlanningOnStore.day(1))));
        handlers().stream()
                .filter(handler -> handler.type().equals(DeadlineCancelled.class))
                .forEach(handler -> handle(
                        handler,
                        new DeadlineCancelled(
                                new TrajectoryId("trj_1"),
                                new OrganisationId("org_1"),
                                "dl_2",
                                PlanningOnStore.day(1))));

        verify(planning).over("dl_1");
        verify(planning).over("dl_2");
    }

    private List<EventHandler<?>> handlers() {
        return context.getBeanProvider(new ParameterizedTypeReference<EventHandler<?>>() {}).stream()
                .toList();
    }

    private static <E extends Event> void handle(EventHandler<E> handler, Event event) {
        handler.handle(PlanningOnStore.at("evt_1", Instant.EPOCH, handler.type().cast(event)));
    }
}
