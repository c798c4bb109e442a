package org.keurwerk.audit.notice;

import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.keurwerk.contracts.notification.NoticeSetAside;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal hears of notices; {@link Notices} decides whether it is news. */
@Configuration(proxyBeanMethods = false)
class NotingNotices {

    private final Notices notices;

    NotingNotices(Notices notices) {
        this.notices = notices;
    }

    @Bean
    EventHandler<NoticeSent> noticeSent() {
        return EventHandler.of(NoticeSent.class, event -> notices.sent(event.data(), event.time()));
    }

    @Bean
    EventHandler<NoticeFailed> noticeFailed() {
        return EventHandler.of(NoticeFailed.class, event -> notices.failed(event.data(), event.id(), event.time()));
    }

    @Bean
    EventHandler<NoticeSetAside> noticeSetAside() {
        return EventHandler.of(NoticeSetAside.class, event -> notices.setAside(event.data(), event.time()));
    }

    @Bean
    EventHandler<NoticePlanned> noticePlanned() {
        return EventHandler.of(
                NoticePlanned.class,
                event -> notices.planned(new NoticeId(event.data().noticeId()), event.time()));
    }
}
