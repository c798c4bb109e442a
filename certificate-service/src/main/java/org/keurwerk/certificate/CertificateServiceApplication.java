package org.keurwerk.certificate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The certificate service: issues, registers, verifies and watches certificates. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CertificateServiceApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(CertificateServiceApplication.class, arguments);
    }
}
