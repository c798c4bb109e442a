package org.keurwerk.audit.selfevaluation;

import org.keurwerk.audit.deadline.Term;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a self-evaluation is too late for its visit, from the settings {@code keurwerk.self-evaluation.*}; a default of this system (domain.md, phase
 * 2), written as {@code 4 weeks} or {@code 20 working days}.
 *
 * @param latest how long before the first day of the visit it must be there, or the office decides whether the visit stands
 */
@ConfigurationProperties("keurwerk.self-evaluation")
record SelfEvaluationSettings(@DefaultValue("4 weeks") String latest) {

    SelfEvaluationSettings {
        try {
            Term.parse(latest);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("keurwerk.self-evaluation.latest: " + e.getMessage(), e);
        }
    }

    Term latestBefore() {
        return Term.parse(latest);
    }
}
