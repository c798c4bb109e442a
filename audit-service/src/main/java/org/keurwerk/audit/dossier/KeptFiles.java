package org.keurwerk.audit.dossier;

import java.util.Map;
import org.keurwerk.contracts.id.TrajectoryId;

/** Files that a feature keeps in a dossier and tells the trail of, so that they are checked against it. One bean each. */
@FunctionalInterface
public interface KeptFiles {

    /** Those that the trail tells of, those that were removed with a mark among them: their SHA-256 by the id that it names. */
    Map<String, String> hashes(TrajectoryId trajectoryId);
}
