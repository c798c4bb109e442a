package org.keurwerk.audit.intake;

import org.keurwerk.audit.deadline.Term;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the office asks after an intake that does not come, from the settings {@code keurwerk.intake.*}; both are defaults of this system, written as
 * {@code 5 working days} or {@code 2 weeks}.
 *
 * @param chaseAfter how long after its last day the office gets a task
 * @param chaseAgain how long after a call that brought no intake the task comes again
 */
@ConfigurationProperties("keurwerk.intake")
record IntakeSettings(
        @DefaultValue("5 working days") String chaseAfter,
        @DefaultValue("5 working days") String chaseAgain) {

    IntakeSettings {
        mustBeTerm("chase-after", chaseAfter);
        mustBeTerm("chase-again", chaseAgain);
    }

    private static void mustBeTerm(String setting, String written) {
        try {
            Term.parse(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("keurwerk.intake." + setting + ": " + e.getMessage(), e);
        }
    }

    Term after() {
        return Term.parse(chaseAfter);
    }

    Term again() {
        return Term.parse(chaseAgain);
    }
}
