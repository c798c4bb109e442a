package org.keurwerk.notification.template;

import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The public addresses that letters link to: the portal for what is asked, the register for what everybody may check. */
@ConfigurationProperties("keurwerk")
record Links(String portalUrl, String registerUrl) {

    String trajectory(TrajectoryId trajectoryId) {
        return portalUrl + "/trajectories/" + trajectoryId;
    }

    String suspension(TrajectoryId trajectoryId) {
        return trajectory(trajectoryId) + "/suspension";
    }

    String task(TaskId taskId) {
        return portalUrl + "/tasks/" + taskId;
    }

    /** Where the work of a deadline is done: its task, or its trajectory where the task is not known. */
    String work(DeadlineSet deadline) {
        return deadline.taskId().map(this::task).orElseGet(() -> trajectory(deadline.trajectoryId()));
    }

    String complaint(ComplaintId complaint) {
        return portalUrl + "/complaints/" + complaint;
    }

    String tasks() {
        return portalUrl + "/tasks";
    }

    String trajectories() {
        return portalUrl + "/trajectories";
    }

    String certificate(String number) {
        return registerUrl + "/verify/" + number;
    }
}
