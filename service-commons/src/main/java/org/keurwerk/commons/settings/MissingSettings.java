package org.keurwerk.commons.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Settings that nobody can guess were not given. */
public class MissingSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingSettings(List<String> names) {
        super("Not set: "
                + names.stream()
                        .map(either -> Stream.of(either.split("\\|"))
                                .map(name -> name + " (" + asVariable(name) + ")")
                                .collect(Collectors.joining(" or ")))
                        .collect(Collectors.joining(", ")));
    }

    /** As an environment variable. */
    private static String asVariable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Says it in the log as sentences, without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<MissingSettings> {

        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, MissingSettings cause) {
            return new FailureAnalysis(
                    cause.getMessage() + ".",
                    "Set them, each as a property or as the environment variable in brackets: docs/operations.md says what each means."
                            + " Only the profile demo has values of its own.",
                    cause);
        }
    }
}
