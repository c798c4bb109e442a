/**
 * Human work (taken): what the people in a trajectory are asked, by when, and how their answer ends the task. Knows no process engine: the engine
 * stands behind {@link org.keurwerk.audit.task.HumanTasks}.
 */
@NullMarked
package org.keurwerk.audit.task;

import org.jspecify.annotations.NullMarked;
