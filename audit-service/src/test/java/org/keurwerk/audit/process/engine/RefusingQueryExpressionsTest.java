package org.keurwerk.audit.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** CVE-2026-109432: an expression in an or-part of a task query must never be evaluated. */
class RefusingQueryExpressionsTest {

    private static final String PROBE =
            "${'" + RefusingQueryExpressionsTest.class.getName() + "'.concat(System.setProperty('probe','evaluated'))}";

    private static ProcessEngine engine;

    @BeforeAll
    static void build() {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:refusing");
        configuration.setProcessEngineName("refusing");
        configuration.setHistoryTimeToLive("P1D");
        configuration.getProcessEnginePlugins().add(new RefusingQueryExpressions());
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static TaskService tasks() {
        return engine.getTaskService();
    }

    @Test
    void an_expression_in_an_or_part_is_refused_for_lists_and_counts() {
        refused(tasks().createTaskQuery().or().taskAssigneeExpression(PROBE).endOr());
        refused(tasks().createTaskQuery()
                .or()
                .taskCandidateGroupInExpression(PROBE)
                .taskName("x")
                .endOr());
    }

    @Test
    void an_expression_in_the_query_itself_is_refused() {
        refused(tasks().createTaskQuery().taskAssigneeExpression(PROBE));
        refused(tasks().createTaskQuery().dueBeforeExpression("${now()}"));
    }

    @Test
    void a_query_of_values_is_answered_even_when_a_value_looks_like_an_expression() {
        assertThat(tasks().createTaskQuery()
                        .or()
                        .taskAssignee(PROBE)
                        .taskAssigneeIn("acc_lead")
                        .endOr()
                        .list())
                .isEmpty();
        assertThat(System.getProperty("probe")).isNull();
    }

    private static void refused(TaskQuery query) {
        assertThatThrownBy(query::list)
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("refused");
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
    }
}
