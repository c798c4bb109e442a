package org.keurwerk.audit.process.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.jspecify.annotations.Nullable;

/**
 * Gives the configured growing pauses to every failing job, also to those that belong to no step of a model. The engine's own command would try
 * the latter three times at once and make an incident of a broker that is away for a second.
 */
final class PatientRetry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    PatientRetry(String jobId, @Nullable Throwable exception) {
        super(jobId, exception);
    }

    @Override
    protected void executeStandardStrategy(CommandContext commandContext) {
        JobEntity job = getJob();
        if (job == null || getCurrentActivity(commandContext, job) != null) {
            super.executeStandardStrategy(commandContext);
            return;
        }
        try {
            executeCustomStrategy(commandContext, job, null);
        } catch (Exception e) {
            throw new IllegalStateException("the pauses between attempts are not readable", e);
        }
    }

    @Override
    public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, @Nullable ActivityImpl activity) {
        return activity == null
                ? ParseUtil.parseRetryIntervals(
                        org.camunda.bpm.engine.impl.context.Context.getProcessEngineConfiguration()
                                .getFailedJobRetryTimeCycle())
                : super.getFailedJobRetryConfiguration(job, activity);
    }
}
