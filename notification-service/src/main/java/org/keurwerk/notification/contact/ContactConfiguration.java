package org.keurwerk.notification.contact;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/** The directory of contacts: audit-service, with a short cache. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceAccount.Settings.class)
class ContactConfiguration {

    @Bean
    ServiceAccount serviceAccount(ServiceAccount.Settings settings, Environment environment) {
        return ServiceAccount.of(settings, environment);
    }

    @Bean
    ContactDirectory contactDirectory(
            RestClient.Builder http,
            ServiceAccount account,
            Clock clock,
            @Value("${keurwerk.audit-api-url}") String auditApi,
            @Value("${keurwerk.contacts.remembered:60s}") Duration remembered) {
        return new RecentContacts(new AuditServiceContacts(audit(http, account, auditApi)), clock, remembered);
    }

    @Bean
    PasswordLinks passwordLinks(
            RestClient.Builder http, ServiceAccount account, @Value("${keurwerk.audit-api-url}") String auditApi) {
        return new AuditServiceLinks(audit(http, account, auditApi));
    }

    @Bean
    OfficeWords officeWords(
            RestClient.Builder http, ServiceAccount account, @Value("${keurwerk.audit-api-url}") String auditApi) {
        return new AuditServiceWords(audit(http, account, auditApi));
    }

    private static RestClient audit(RestClient.Builder http, ServiceAccount account, String address) {
        return http.clone()
                .baseUrl(address)
                .defaultHeaders(headers -> headers.setBasicAuth(account.username(), account.password()))
                .build();
    }
}
