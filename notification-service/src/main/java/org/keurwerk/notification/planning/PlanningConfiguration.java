package org.keurwerk.notification.planning;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The settings of reminders, and the handlers of all events that lead to notices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
@Import(NoticeHandlers.class)
class PlanningConfiguration {}
