package org.keurwerk.audit.clock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.clock.MovingTheClock.Move;
import org.keurwerk.audit.clock.MovingTheClock.Moved;
import org.keurwerk.commons.time.ClockMaster.Happening;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The simulated date; exists in the demo profile only. */
@RestController
@RequestMapping("/api/v1/clock")
@Profile("demo")
@Tag(name = "Clock (demonstration)")
class ClockApiController {

    private final MovingTheClock clock;
    private final JsonMapper json;

    ClockApiController(MovingTheClock clock, JsonMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** Where the clock stands. */
    record ClockState(
            LocalDate date, boolean simulated, @Nullable LocalDate nextDeadline) {}

    /** What moving it did. */
    record MovedTo(LocalDate from, LocalDate to, List<Happening> happened, long tookMillis) {}

    @GetMapping
    @Operation(summary = "The simulated date and the next one on which something is due")
    ClockState state() {
        return new ClockState(clock.today(), true, clock.nextDeadline().orElse(null));
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(
            summary = "Move the simulated date forward",
            description =
                    "Give one of: date, days, to = next-deadline. Returns when everything due by then has happened, in date order. "
                            + "With Accept: application/x-ndjson each date is a line as it is reached.")
    MovedTo move(@RequestBody Move move) {
        long start = System.nanoTime();
        Moved moved = clock.move(move, onDate -> {});
        return result(moved, start);
    }

    @PostMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(hidden = true)
    StreamingResponseBody moveWithProgress(@RequestBody Move move) {
        clock.check(move);
        return out -> {
            long start = System.nanoTime();
            Moved moved = clock.move(move, happened -> line(out, happened));
            line(out, result(moved, start));
        };
    }

    private void line(OutputStream out, Object value) {
        try {
            out.write(json.writeValueAsBytes(value));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MovedTo result(Moved moved, long start) {
        return new MovedTo(moved.from(), moved.to(), moved.happened(), (System.nanoTime() - start) / 1_000_000);
    }
}
