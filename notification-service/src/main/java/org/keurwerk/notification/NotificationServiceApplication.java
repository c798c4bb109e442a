package org.keurwerk.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that tells people what happened, what is asked of them and by when. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationServiceApplication.class, arguments);
    }
}
