package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.process.ModelLintTest.Model;

/**
 * Where arrows meet at a step without a gateway, the step is done once for each arrow that is taken. That is meant: of those arrows one is taken. What
 * goes on at the same time comes together at a gateway, or ends by itself.
 */
class ImplicitJoinsTest {

    static Stream<Model> models() throws java.io.IOException {
        return ModelLintTest.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatGoesOnAtTheSameTimeNeverMeetsWithoutAGateway(Model model) {
        List<FlowNode> joins = model.all(FlowNode.class).stream()
                .filter(node -> node.getIncoming().size() > 1)
                .filter(node -> !(node instanceof Gateway) && !(node instanceof EndEvent))
                .toList();
        for (FlowNode source : model.all(FlowNode.class)) {
            List<Set<FlowNode>> branches = branches(source).stream()
                    .map(first -> reached(first, source))
                    .toList();
            for (FlowNode join : joins) {
                assertThat(branches.stream().filter(branch -> branch.contains(join)))
                        .as("%s is reached at the same time by several arrows from %s", join.getId(), source.getId())
                        .hasSizeLessThan(2);
            }
        }
    }

    /** What goes on at the same time from here: all arrows of a fork, or an event beside what it does not interrupt. */
    private static Collection<FlowNode> branches(FlowNode source) {
        if (source instanceof BoundaryEvent event) {
            return event.cancelActivity() ? List.of() : List.of(event, event.getAttachedTo());
        }
        boolean chooses = source instanceof ExclusiveGateway || source instanceof EventBasedGateway;
        return chooses ? List.of() : source.getSucceedingNodes().list();
    }

    /** What follows from a node, without going through the fork again. */
    private static Set<FlowNode> reached(FlowNode first, FlowNode fork) {
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            FlowNode node = next.remove();
            if (!node.equals(fork) || node == first) {
                if (reached.add(node)) {
                    next.addAll(node.getSucceedingNodes().list());
                }
            }
        }
        return reached;
    }
}
