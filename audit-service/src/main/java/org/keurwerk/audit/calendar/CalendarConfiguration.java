package org.keurwerk.audit.calendar;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The calendar of the certifying body: its list of public holidays is a setting. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingDays workingDays(
            @Value("${keurwerk.calendar.holidays:classpath:calendar/holidays-nl.csv}") Resource holidays) {
        return WorkingDays.around(holidays);
    }
}
