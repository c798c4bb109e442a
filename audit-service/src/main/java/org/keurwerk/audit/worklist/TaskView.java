package org.keurwerk.audit.worklist;

import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that a page or a program needs to do a task.
 *
 * @param content what was typed so far, or with what the form begins
 * @param view what one must see to answer
 */
public record TaskView(TaskSummary summary, OpenedTask opened, ObjectNode content, Record view) {

    /** What is asked, and what is around it. */
    public Asked asked() {
        return opened.asked();
    }
}
