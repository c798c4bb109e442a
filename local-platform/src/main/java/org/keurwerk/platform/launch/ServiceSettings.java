package org.keurwerk.platform.launch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.broker.BrokerUsers;

/** The settings that a service is started with, as environment variables, by the names that operations documents. */
record ServiceSettings(
        Ports ports,
        Addresses addresses,
        DataFolder data,
        BrokerUsers users,
        @Nullable LocalDate initialDate) {

    Map<String, String> audit() {
        Map<String, String> settings = common("audit-service", ports.portal(), "keurwerk_audit");
        settings.put(
                "SPRING_DATASOURCE_URL",
                "jdbc:h2:file:" + data.engine().resolve("engine")
                        + ";WRITE_DELAY=0;RETENTION_TIME=1000;COMPRESS=TRUE;DEFRAG_ALWAYS=TRUE;DB_CLOSE_ON_EXIT=FALSE");
        return settings;
    }

    Map<String, String> certificate() {
        return common("certificate-service", ports.certificate(), "keurwerk_certificate");
    }

    Map<String, String> notification() {
        Map<String, String> settings = common("notification-service", ports.notification(), "keurwerk_notification");
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", Integer.toString(ports.smtp()));
        return settings;
    }

    private Map<String, String> common(String service, int port, String database) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SPRING_PROFILES_ACTIVE", "demo");
        settings.put("SPRING_MAIN_BANNERMODE", "off");
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", addresses.broker());
        settings.put("KEURWERK_KAFKA_PASSWORD", users.passwordOf(service));
        settings.put("SPRING_MONGODB_URI", addresses.store() + "/" + database);
        settings.put("KEURWERK_PORTAL_URL", addresses.portal().toString());
        settings.put("KEURWERK_REGISTER_URL", addresses.register().toString());
        settings.put("KEURWERK_NOTIFICATION_URL", addresses.notifications().toString());
        settings.put("KEURWERK_STATUS_URL", addresses.status().toString());
        settings.put("KEURWERK_AUDIT_API_URL", "http://127.0.0.1:" + ports.portal());
        settings.put("KEURWERK_CERTIFICATE_API_URL", "http://127.0.0.1:" + ports.certificate());
        settings.put("KEURWERK_NOTIFICATION_API_URL", "http://127.0.0.1:" + ports.notification());
        if (initialDate != null) {
            settings.put("KEURWERK_CLOCK_INITIAL_DATE", initialDate.toString());
        }
        return settings;
    }
}
