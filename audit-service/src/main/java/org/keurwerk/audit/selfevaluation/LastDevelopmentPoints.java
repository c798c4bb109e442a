package org.keurwerk.audit.selfevaluation;

import java.util.Map;
import org.keurwerk.contracts.id.TrajectoryId;

/** What the report of an audit left to develop (ontwikkelpunten). The feature of the reports knows. */
@FunctionalInterface
public interface LastDevelopmentPoints {

    /** The text by norm; empty where there was no report, or nothing was left. */
    Map<String, String> of(TrajectoryId trajectoryId);
}
