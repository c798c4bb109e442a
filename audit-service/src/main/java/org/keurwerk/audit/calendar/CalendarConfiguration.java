package org.keurwerk.audit.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of the certifying body. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DutchHolidays.Settings.class)
class CalendarConfiguration {

    @Bean
    WorkingDays workingDays(DutchHolidays.Settings settings) {
        return new WorkingDays(new DutchHolidays(settings));
    }
}
