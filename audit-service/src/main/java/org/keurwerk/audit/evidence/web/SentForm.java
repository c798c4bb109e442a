package org.keurwerk.audit.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.evidence.AboutEvidence;
import org.keurwerk.audit.evidence.ChangingEvidence.Received;
import org.keurwerk.commons.problem.ProblemException;

/** What came in one form with files: its fields, the files that may be taken, and those that may not, each with the reason. */
final class SentForm {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /** A file that was not taken. */
    record Refused(String name, ProblemException why) {}

    Map<String, String> fields() {
        return fields;
    }

    List<Received> received() {
        return received;
    }

    List<Refused> refused() {
        return refused;
    }

    int files() {
        return received.size() + refused.size();
    }

    AboutEvidence about() {
        return new AboutEvidence(said("norm"), said("description"));
    }

    private @Nullable String said(String field) {
        String text = fields.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }
}
