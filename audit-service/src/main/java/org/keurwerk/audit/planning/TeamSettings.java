package org.keurwerk.audit.planning;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The values of the rules for teams, from the settings {@code keurwerk.team.*}. The two years are those of ISO/IEC 17021-1, 5.2; all others are
 * defaults of this system (domain.md, "Independence").
 *
 * @param coolingOff how long after working for an organisation somebody does not audit it
 * @param leadInARow how often in a row one auditor leads at one organisation
 * @param auditsAQuarter more audits than this in a quarter are noted
 * @param competenceRequired whether an auditor of whom no competence was recorded is refused; else it is noted, as an office that begins has recorded
 *     nothing yet
 */
@ConfigurationProperties("keurwerk.team")
public record TeamSettings(
        @DefaultValue("P2Y") Period coolingOff,
        @DefaultValue("2") int leadInARow,
        @DefaultValue("4") int auditsAQuarter,
        @DefaultValue("false") boolean competenceRequired) {}
