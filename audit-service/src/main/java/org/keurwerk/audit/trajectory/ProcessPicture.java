package org.keurwerk.audit.trajectory;

import java.util.Set;

/**
 * A process model and where the trajectory stands in it, for drawing.
 *
 * @param processId id of the model, for example {@code PlanningProcess}
 * @param bpmnXml the model in the version that this trajectory follows, with its diagram
 * @param active ids of the flow nodes where it stands now; empty when this process has ended
 * @param visited ids of the flow nodes that it has left, the active ones not included unless they were passed before
 */
public record ProcessPicture(String processId, String bpmnXml, Set<String> active, Set<String> visited) {

    public ProcessPicture {
        active = Set.copyOf(active);
        visited = Set.copyOf(visited);
    }
}
