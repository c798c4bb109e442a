package org.keurwerk.audit.decision;

import java.util.Optional;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What keeps somebody from deciding on a dossier (domain.md, "Independence"). A feature in which people take part in a dossier before it is decided on has
 * one such bean.
 */
public interface DecisionBar {

    /** The name of the rule that keeps this account from deciding; empty when nothing does. */
    Optional<String> bars(TrajectoryId trajectoryId, AccountId account);
}
