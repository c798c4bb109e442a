package org.keurwerk.audit.auditor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office is shown of auditors, from the settings {@code keurwerk.auditors.*}.
 *
 * @param competenceEndsSoon within how many days a competence ends that the office is told of; a default of this system
 */
@ConfigurationProperties("keurwerk.auditors")
public record AuditorSettings(@DefaultValue("90") int competenceEndsSoon) {}
