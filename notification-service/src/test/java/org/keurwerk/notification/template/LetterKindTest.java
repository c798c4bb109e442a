package org.keurwerk.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which letters ask something, so that a second contact gets a copy of them. */
class LetterKindTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "TASK_ASKED",
                "TASK_REMINDED",
                "TERM_EXTENDED",
                "DEADLINE_REMINDER",
                "DEADLINE_OVERDUE",
                "TASK_LIST"
            })
    void whatTheOfficeAsksItselfIsAskedAsWhatTheClockAsks(LetterKind kind) {
        assertThat(kind.asksForTask()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "TASK_ASKED",
                "TASK_REMINDED",
                "TERM_EXTENDED",
                "DEADLINE_REMINDER",
                "DEADLINE_OVERDUE",
                "TASK_LIST"
            })
    void theOthersTell(LetterKind kind) {
        assertThat(kind.asksForTask()).isFalse();
    }
}
