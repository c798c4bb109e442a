package org.keurwerk.certificate.register;

import java.util.stream.Stream;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.Lineage;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.springframework.stereotype.Component;

/** Writes decisions into the register: certificates as they are now, and outcomes without certificate. */
@Component
public class EnteringRegister {

    private final Register register;

    EnteringRegister(Register register) {
        this.register = register;
    }

    /** Shows all certificates of one holder and scope as they are now; the one just issued takes the place of earlier outcomes without certificate. */
    public void enter(Lineage lineage, Certificate issued) {
        show(lineage);
        register.replaceEarlier(RegisterEntry.of(issued));
    }

    /** Shows all certificates of one holder and scope as they are now. */
    public void show(Lineage lineage) {
        lineage.oldestFirst().stream().map(RegisterEntry::of).forEach(register::show);
    }

    /** Enters an outcome without certificate; it counts until a later decision takes its place. */
    public void enter(DecisionTaken decision, ScopeOutcome outcome) {
        RegisterEntry entry = RegisterEntry.of(decision, outcome);
        register.add(entry);
        register.replaceEarlier(entry);
        register.decidedAfter(entry).ifPresent(later -> register.replace(entry, later));
        register.followUp(entry);
    }

    /** After a re-audit or an objection: says of the outcome that the decision follows what became of it, on whichever holder's name it stands. */
    public void followUp(DecisionTaken decision) {
        Stream.of(decision.followsDecisionId(), decision.replacesDecisionId())
                .flatMap(Stream::ofNullable)
                .forEach(before -> decision.outcomes()
                        .forEach(one -> register.keep(new FollowUp(
                                RegisterEntry.id(before, one.scope()), one.outcome(), decision.decidedOn()))));
    }
}
