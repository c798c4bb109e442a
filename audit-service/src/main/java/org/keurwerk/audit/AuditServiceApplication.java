package org.keurwerk.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** audit-service: trajectories, their processes and the portal of all roles. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AuditServiceApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(AuditServiceApplication.class, arguments);
    }
}
