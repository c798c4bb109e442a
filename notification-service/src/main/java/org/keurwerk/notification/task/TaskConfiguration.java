package org.keurwerk.notification.task;

import java.time.Duration;
import org.keurwerk.notification.contact.ServiceAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** The names of tasks: audit-service, with a short memory. */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

    @Bean
    TaskNames taskNames(
            RestClient.Builder http,
            ServiceAccount account,
            @Value("${keurwerk.audit-api-url}") String auditApi,
            @Value("${keurwerk.task-names.remembered:5m}") Duration remembered) {
        RestClient audit = http.clone()
                .baseUrl(auditApi)
                .defaultHeaders(headers -> headers.setBasicAuth(account.username(), account.password()))
                .build();
        return new PortalTaskNames(audit, remembered);
    }
}
