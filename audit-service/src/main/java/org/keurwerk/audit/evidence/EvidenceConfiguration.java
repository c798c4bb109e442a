package org.keurwerk.audit.evidence;

import java.util.regex.Pattern;
import org.keurwerk.commons.door.LargeBodies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door opens wider where evidence is sent to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    private static final Pattern ADDRESSES = Pattern.compile("(/api/v1)?/trajectories/[^/]+/evidence");

    @Bean
    LargeBodies evidenceUploads(EvidenceSettings settings) {
        return new LargeBodies(
                ADDRESSES,
                settings.mostOfAForm(),
                settings.atATime(),
                EvidenceProblems.TOO_LARGE,
                settings.megabytes());
    }
}
