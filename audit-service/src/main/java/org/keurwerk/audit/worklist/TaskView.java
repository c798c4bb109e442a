package org.keurwerk.audit.worklist;

import java.util.Map;
import java.util.Optional;

/**
 * Everything that a form needs.
 *
 * @param asked what is asked, and what is around it
 * @param saved the draft, or the submission when it was answered
 * @param content what was typed so far, or with what the form begins
 * @param context what one must see to answer
 */
public record TaskView(
        TaskSummary summary,
        Asked asked,
        Optional<Submission> saved,
        Map<String, Object> content,
        Map<String, Object> context) {}
