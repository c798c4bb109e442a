package org.keurwerk.commons.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceContextTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String INCOMING = "00-" + TRACE_ID + "-00f067aa0ba902b7-00";
    private static final String WELL_FORMED = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    @AfterEach
    void leaveNothingBehind() {
        MDC.remove(TraceContext.NAME);
        MDC.remove(TraceContext.CAUSE);
    }

    @Test
    void aNewTraceIsWellFormedAndItsOwn() {
        assertThat(TraceContext.started().traceparent())
                .matches(WELL_FORMED)
                .isNotEqualTo(TraceContext.started().traceparent());
    }

    @Test
    void whatCameInGoesOnWithItsTraceAndFlagsAndASpanOfOurOwn() {
        String continued = TraceContext.continued(INCOMING).traceparent();

        assertThat(continued)
                .matches(WELL_FORMED)
                .startsWith("00-" + TRACE_ID + "-")
                .endsWith("-00")
                .isNotEqualTo(INCOMING);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE_ID + "-00f067aa0ba902b7",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE_ID + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-" + TRACE_ID + "-00f067aa0ba902b7-01",
                INCOMING + "\nforged line"
            })
    void whatIsMalformedBeginsANewTrace(String incoming) {
        assertThat(TraceContext.continued(incoming).traceparent())
                .matches(WELL_FORMED)
                .doesNotContain(TRACE_ID);
    }

    @Test
    void workSeesItsTraceAndTheOuterOneIsBackAfterwards() {
        TraceContext outer = TraceContext.started();
        TraceContext inner = TraceContext.continued(INCOMING);

        outer.run(() -> {
            assertThat(inner.call(TraceContext::current)).isEqualTo(inner);
            assertThat(TraceContext.current()).isEqualTo(outer);
        });
        assertThat(MDC.get(TraceContext.NAME)).isNull();
    }

    @Test
    void workThatFailsLeavesNoTraceBehind() {
        assertThatThrownBy(() -> TraceContext.started().run(() -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(MDC.get(TraceContext.NAME)).isNull();
    }

    @Test
    void whatIsKeptWithLaterWorkIsResumedWithItsTraceItsCauseAndASpanOfItsOwn() {
        String kept = TraceContext.continued(INCOMING).becauseOf("event-1").asText();

        TraceContext resumed = TraceContext.resumed(kept);

        assertThat(resumed.traceparent()).startsWith("00-" + TRACE_ID + "-").isNotEqualTo(kept.split(" ", 2)[0]);
        assertThat(resumed.causationId()).isEqualTo("event-1");
    }

    @Test
    void whatAPersonDidIsResumedWithoutACause() {
        assertThat(TraceContext.resumed(TraceContext.started().asText()).causationId())
                .isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", " event-1"})
    void whatWasNotKeptBeginsANewTrace(String kept) {
        assertThat(TraceContext.resumed(kept).traceparent()).matches(WELL_FORMED);
    }

    @Test
    void whatIsEnteredWithinACallEndsWithIt() {
        TraceContext.started().becauseOf("event-1").run(() -> {
            TraceContext.resumed(INCOMING).enter();
            assertThat(TraceContext.current().traceparent()).contains(TRACE_ID);
            assertThat(TraceContext.current().causationId()).isNull();
        });

        assertThat(MDC.get(TraceContext.NAME)).isNull();
        assertThat(MDC.get(TraceContext.CAUSE)).isNull();
    }
}
