package org.keurwerk.audit.decision;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long a certificate is valid (domain.md, "Certificate": four years, from the decision to the same day four years on, end exclusive).
 *
 * @param years of validity
 */
@ConfigurationProperties("keurwerk.certificate.validity")
public record Validity(@DefaultValue("4") int years) {

    /** The end of validity of a decision, exclusive. 29 February ends on 29 February where there is one, else on 28 February. */
    public LocalDate until(LocalDate decidedOn) {
        return decidedOn.plusYears(years);
    }
}
