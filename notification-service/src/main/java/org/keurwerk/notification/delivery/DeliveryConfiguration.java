package org.keurwerk.notification.delivery;

import org.keurwerk.notification.body.BodySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.client.RestClient;

/** The mail server, and the PDFs that certificate-service makes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliverySettings.class, MailSettings.class})
class DeliveryConfiguration {

    @Bean
    MailServer mailServer(JavaMailSenderImpl smtp, MailSettings settings, BodySettings body) {
        return new SmtpMailServer(smtp, new MailWriter(settings.from(), body.name(), body.email()));
    }

    @Bean
    CertificateDocuments certificateDocuments(
            RestClient.Builder http, @Value("${keurwerk.certificate-api-url}") String certificateApi) {
        return new CertificateServiceDocuments(
                http.clone().baseUrl(certificateApi).build());
    }
}
