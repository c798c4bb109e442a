package org.keurwerk.audit.worklist;

import java.util.List;

/** Tasks, forms, terms, templates and words do not fit together: the service does not start. */
class IncompleteForms extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncompleteForms(List<String> problems) {
        super(String.join("; ", problems));
    }
}
