package org.keurwerk.audit.worklist;

import java.time.LocalDate;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.AccountId;

/**
 * A task with what is around it: everything that a form's rules may read.
 *
 * @param account who answers
 * @param today the day on which it is answered
 */
public record Asked(HumanTask task, Trajectory trajectory, Framework framework, AccountId account, LocalDate today) {}
