package org.keurwerk.audit.worklist;

import java.util.regex.Pattern;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.springframework.stereotype.Component;

/** Whether somebody who sees a trajectory learns that something is asked in it ({@link TaskForm#confidential}). */
@Component
public class Confidentiality {

    private static final String USER_TASK = "UserTask_";
    private static final Pattern TASK_OF_MODEL = Pattern.compile("<[^<>]*userTask id=\"" + USER_TASK + "([A-Za-z]+)\"");

    private final Forms forms;

    Confidentiality(Forms forms) {
        this.forms = forms;
    }

    /** Whether the caller may know of a task. */
    public boolean shows(HumanTask task, Caller caller) {
        return readsAll(caller)
                || caller.accountId().equals(task.assignee())
                || !forms.of(task.kind()).confidential();
    }

    /** Whether the caller may know that a trajectory stands at a step of a model. */
    public boolean showsStep(String step, Caller caller) {
        return readsAll(caller) || !step.startsWith(USER_TASK) || isOpen(step.substring(USER_TASK.length()));
    }

    /** Whether the caller may see that a trajectory came through a model. */
    public boolean showsModel(String bpmnXml, Caller caller) {
        return readsAll(caller) || TASK_OF_MODEL.matcher(bpmnXml).results().allMatch(task -> isOpen(task.group(1)));
    }

    private boolean isOpen(String kind) {
        return !forms.of(TaskKind.of(kind)).confidential();
    }

    private static boolean readsAll(Caller caller) {
        return caller.seesEverything() || caller.is(Role.ORGANISATION);
    }
}
