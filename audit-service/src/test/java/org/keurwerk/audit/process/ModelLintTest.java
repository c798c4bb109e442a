package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.process.engine.UserTaskIds;
import org.keurwerk.audit.process.engine.outbox.MilestonePublication;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Forms;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds in every model. */
class ModelLintTest {

    private static final Forms FORMS = Dossiers.FEATURES.get(Forms.class);

    private static final int MOST_NODES = 15;
    private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\(");
    private static final Pattern ANY_EXPRESSION = Pattern.compile("[$#]\\{[^}]*\\}");
    private static final Map<String, Class<?>> BEANS = Map.of(
            "milestones", MilestonePublication.class,
            "deadlines", DeadlineDates.class,
            "phases", PhaseReports.class,
            "parties", TrajectoryParties.class,
            "team", TeamMembers.class);
    private static final Pattern READABLE = Pattern.compile(
            "(SubProcess|UserTask|BusinessRuleTask|CallActivity|Milestone|Event|StartEvent|EndEvent|Gateway|Flow|Message|Definition|Shape|Edge|Plane"
                    + "|Diagram|Definitions)_[A-Z]\\w*");
    private static final Pattern GENERATED = Pattern.compile(".*_[0-9a-z]{7}$|.*_di$|.*[0-9]{3,}.*");

    record Model(String file, String xml, BpmnModelInstance instance) {

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return instance.getModelElementsByType(type);
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Model> models() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn"))
                .map(ModelLintTest::read);
    }

    private static Model read(Resource resource) {
        try {
            String xml = resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return new Model(
                    String.valueOf(resource.getFilename()), xml, Bpmn.readModelFromStream(resource.getInputStream()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void all_twenty_one_processes_are_there() throws IOException {
        assertThat(models().map(Model::file)).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("models")
    void one_executable_process_named_as_its_file_with_a_time_to_live(Model model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.file()).isEqualTo(model.process().getId() + ".bpmn");
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void at_most_fifteen_flow_nodes(Model model) {
        assertThat(model.all(FlowNode.class))
                .filteredOn(node -> node.getParentElement() instanceof Process && !(node instanceof SubProcess))
                // where ways only come together there is nothing to understand
                .filteredOn(
                        node -> !(node instanceof Gateway && node.getOutgoing().size() == 1))
                .hasSizeLessThanOrEqualTo(MOST_NODES);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_call_activity_names_each_variable_that_it_gives_or_takes(Model model) {
        assertThat(model.xml()).doesNotContain("variables=\"all\"").doesNotContain("setVariable");
    }

    @Test
    void what_a_call_activity_gives_back_is_read_by_another_step() throws IOException {
        Model trajectory = models().filter(model -> model.file().equals("TrajectoryProcess.bpmn"))
                .findFirst()
                .orElseThrow();
        assertThat(trajectory.all(CamundaOut.class)).isNotEmpty().allSatisfy(out -> assertThat(trajectory.xml())
                .containsAnyOf(
                        "<camunda:in source=\"" + out.getCamundaTarget() + '"', "${" + out.getCamundaTarget() + '}'));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_id_is_readable_and_none_generated(Model model) {
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(model.xml());
        assertThat(id.results().map(match -> match.group(1)))
                .filteredOn(found -> !found.equals(model.process().getId()))
                .allMatch(found -> READABLE.matcher(found).matches(), "has a readable prefix")
                .noneMatch(found -> GENERATED.matcher(found).matches());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_and_every_answer_has_a_label(Model model) {
        assertThat(model.all(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).isNotBlank());
        assertThat(model.all(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
                    assertThat(gateway.getDefault()).isNotNull();
                });
    }

    /** Where ways come together and where they part are two things to a reader. */
    @ParameterizedTest
    @MethodSource("models")
    void no_gateway_joins_and_forks_at_once(Model model) {
        assertThat(model.all(Gateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getIncoming().size() > 1
                                && gateway.getOutgoing().size() > 1)
                        .as(gateway.getId())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_and_every_flow_is_drawn_and_no_two_nodes_overlap(Model model) {
        assertThat(model.all(BpmnShape.class).stream()
                        .map(shape -> shape.getBpmnElement().getId()))
                .containsExactlyInAnyOrderElementsOf(ids(model.all(FlowNode.class)));
        assertThat(model.all(BpmnEdge.class).stream()
                        .map(edge -> edge.getBpmnElement().getId()))
                .containsExactlyInAnyOrderElementsOf(ids(model.all(SequenceFlow.class)));
        List<BpmnShape> shapes = model.all(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof org.camunda.bpm.model.bpmn.instance.BoundaryEvent
                        || shape.getBpmnElement() instanceof SubProcess))
                .toList();
        for (BpmnShape one : shapes) {
            assertThat(shapes).filteredOn(other -> other != one).noneMatch(other -> overlap(one, other));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_expression_calls_a_method_that_is_there_or_reads_a_variable(Model model) {
        assertThat(ANY_EXPRESSION.matcher(model.xml()).results().map(match -> match.group()))
                .allSatisfy(expression -> {
                    Matcher call = CALL.matcher(expression);
                    if (call.find() && BEANS.containsKey(call.group(1))) {
                        assertThat(BEANS.get(call.group(1)).getMethods())
                                .extracting(Method::getName)
                                .contains(call.group(2));
                    } else {
                        assertThat(expression)
                                .matches(
                                        "[$#]\\{(!?\\w+|execution\\.processBusinessKey|execution\\.setVariable\\('\\w+', (true|false)\\)"
                                                + "|decisionResult\\.getSingleResult\\(\\)\\.\\w+)\\}");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_step_is_asynchronous_and_milestones_publish_the_event_that_they_are_named_after(Model model) {
        assertThat(model.xml()).as("the outbox is the only job").doesNotContain("async");
        assertThat(model.all(MessageEventDefinition.class).stream()
                        .filter(definition -> definition.getCamundaExpression() != null))
                .allSatisfy(definition -> {
                    Event event = (Event) definition.getParentElement();
                    assertThat(definition.getCamundaExpression())
                            .isEqualTo("${milestones.publish(execution,'"
                                    + definition.getMessage().getName() + "')}");
                    if (!(event instanceof EndEvent)) {
                        assertThat(event.getId())
                                .isEqualTo(
                                        "Milestone_" + definition.getMessage().getName());
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_asks_the_actor_of_its_kind_by_a_due_date(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            TaskKind kind = UserTaskIds.kind(task.getId());
            assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.dueDate(execution,'" + kind.key() + "')}");
            assertThat(asked(task)).isEqualTo(asked(FORMS.of(kind).actor()));
            assertThat(task.getDocumentations())
                    .as("says in both languages what is asked")
                    .isNotEmpty();
        });
    }

    private static String asked(UserTask task) {
        return task.getCamundaAssignee() != null ? task.getCamundaAssignee() : task.getCamundaCandidateGroups();
    }

    private static String asked(Actor actor) {
        return switch (actor) {
            case ORGANISATION -> "${organisationId}";
            case LEAD_AUDITOR -> "${leadAuditor}";
            case EACH_AUDITOR -> "${auditor}";
            case OFFICE -> "role_office";
            case DIRECTOR -> "role_director";
            case BOARD -> "role_board";
            case HANDLER -> "${handler}";
            case ADVISER -> "${adviser}";
        };
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_timer_holds_a_duration_of_its_own(Model model) {
        assertThat(model.all(TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeDuration()).isNull();
            assertThat(timer.getTimeDate().getTextContent()).startsWith("${deadlines.timer(execution,");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_called_process_is_there_and_gets_the_business_key(Model model) throws IOException {
        List<String> processes = models().map(other -> other.process().getId()).toList();
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(processes).contains(call.getCalledElement());
            assertThat(call.getExtensionElements().getDomElement().getChildElements())
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getAttribute("businessKey")));
        });
    }

    @Test
    void every_kind_of_task_stands_in_exactly_one_model() throws IOException {
        assertThat(models().flatMap(model -> model.all(UserTask.class).stream())
                        .map(task -> UserTaskIds.kind(task.getId())))
                .containsExactlyInAnyOrderElementsOf(FORMS.kinds());
    }

    private static List<String> ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).toList();
    }

    private static boolean overlap(BpmnShape one, BpmnShape other) {
        var a = one.getBounds();
        var b = other.getBounds();
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }
}
