package org.keurwerk.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which letters ask something, so that a second contact gets a copy of them. */
class LetterKindTest {

    @Test
    void whatTheOfficeAsksItselfIsAskedAsWhatTheClockAsksAndTheOthersTell() {
        assertThat(Arrays.stream(LetterKind.values()).filter(LetterKind::asksForTask))
                .containsExactlyInAnyOrder(
                        LetterKind.TASK_ASKED,
                        LetterKind.TASK_HANDED_OVER,
                        LetterKind.TASK_REMINDED,
                        LetterKind.TERM_EXTENDED,
                        LetterKind.DEADLINE_REMINDER,
                        LetterKind.DEADLINE_OVERDUE,
                        LetterKind.TASK_LIST);
    }
}
