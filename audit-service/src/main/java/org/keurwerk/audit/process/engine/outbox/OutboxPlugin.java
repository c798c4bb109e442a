package org.keurwerk.audit.process.engine.outbox;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives every user task of every model the {@link DeadlineListener}, so that no model can forget it, and the engine its outbox. */
@Component
class OutboxPlugin extends AbstractProcessEnginePlugin {

    private final DeadlineListener listener;
    private final OutboxJob job;

    OutboxPlugin(DeadlineListener listener, OutboxJob job) {
        this.listener = listener;
        this.job = job;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Listening())));
        engine.setCustomJobHandlers(List.of(job));
        engine.setCustomSessionFactories(List.of(new Outbox.Factory()));
    }

    private final class Listening extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, listener);
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
            task.addTaskListener(TaskListener.EVENTNAME_DELETE, listener);
        }
    }
}
