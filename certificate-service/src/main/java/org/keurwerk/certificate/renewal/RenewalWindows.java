package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keurwerk.contracts.certificate.WindowDate;
import org.springframework.stereotype.Component;

/**
 * The rule of renewal windows: periods before the end date, and an announcement before the quarter in which it lies. Computed from the end date
 * alone, so that asking again always gives the same days.
 */
@Component
public class RenewalWindows {

    private final RenewalSettings settings;

    RenewalWindows(RenewalSettings settings) {
        this.settings = settings;
    }

    /** All windows before an end date, soonest first. */
    public List<WindowDate> before(LocalDate end) {
        return planned(end).stream().map(Window::date).toList();
    }

    /** The first day on which a certificate counts as expiring: the day its earliest window opens, the announcement aside. */
    public LocalDate expiringFrom(LocalDate end) {
        return settings.windows().stream()
                .map(end::minus)
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    List<Window> planned(LocalDate end) {
        Stream<Window> reminders =
                settings.windows().stream().map(period -> Window.planned(period.toString(), end.minus(period)));
        LocalDate announced = CalendarQuarter.of(end).firstDay().minus(settings.announcement());
        return Stream.concat(reminders, Stream.of(Window.planned(Window.ANNOUNCEMENT, announced)))
                .sorted(Comparator.comparing(Window::opensOn))
                .toList();
    }
}
