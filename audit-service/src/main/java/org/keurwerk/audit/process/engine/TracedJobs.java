package org.keurwerk.audit.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.stereotype.Component;

/**
 * Carries the {@link TraceContext} over the job table. What led to an asynchronous step is kept, in the transaction that writes its job, on the
 * execution that the job belongs to; when the job runs, however much later and in whichever process, the step goes on in it. A timer is led to by
 * nothing but time: its job begins a trace of its own.
 */
@Component
class TracedJobs extends AbstractProcessEnginePlugin {

    static final String VARIABLE = "trace";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Interceptors.before(engine, ATraceEach::new);
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(new BeforeAsynchronousSteps());
        engine.setCustomPreBPMNParseListeners(all);
    }

    private static void keep(DelegateExecution execution) {
        execution.setVariableLocal(VARIABLE, TraceContext.current().asText());
    }

    private static void resume(DelegateExecution execution) {
        TraceContext.resumed((String) execution.getVariable(VARIABLE)).enter();
    }

    private static final class BeforeAsynchronousSteps extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            ActivityImpl step = (ActivityImpl) flow.getDestination();
            if (step.isAsyncBefore()) {
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) TracedJobs::keep);
                step.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) TracedJobs::resume);
            }
        }
    }

    /** What a job enters must not linger in its thread. */
    private static final class ATraceEach extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            return command instanceof ExecuteJobsCmd
                    ? TraceContext.started().call(() -> next.execute(command))
                    : next.execute(command);
        }
    }
}
