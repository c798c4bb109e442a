package org.keurwerk.audit.worklist;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence what is missing, instead of a stack trace. */
class IncompleteFormsAnalyzer extends AbstractFailureAnalyzer<IncompleteForms> {

    @Override
    protected FailureAnalysis analyze(Throwable root, IncompleteForms cause) {
        return new FailureAnalysis(
                "Keurwerk does not start, because " + cause.getMessage() + ".",
                "Add what is named, or take away what it belongs to; a new task consists of a model, a form, a template and words in"
                        + " two languages.",
                cause);
    }
}
