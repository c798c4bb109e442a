package org.keurwerk.audit.clock.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.clock.MovingTheClock.Move;
import org.keurwerk.audit.portal.FieldWords;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.FormView.ShownError;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.commons.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The date control of the office: to a date, by days, to the next deadline. Exists in the demo profile only. */
@Controller
@Profile("demo")
@RequestMapping("/office/clock")
class ClockPageController {

    private static final int MOST_DAYS = 3660;

    private final ClockMove clock;
    private final Dates dates;
    private final Problems problems;
    private final MessageSource words;

    ClockPageController(ClockMove clock, Dates dates, Problems problems, MessageSource words) {
        this.clock = clock;
        this.dates = dates;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        return page(FormView.empty(), model);
    }

    /** How far it is, for the part of the page that asks again and again; the whole page is shown anew when it is done. */
    @GetMapping("/progress")
    String progress(Model model, HttpServletResponse response) {
        ClockMove.Progress progress = clock.progress();
        if (progress == null || !progress.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("move", progress);
        return "clock/progress :: progress";
    }

    @PostMapping
    String move(
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String field = date != null ? "date" : days != null ? "days" : "to";
        String typed = date != null ? date : days != null ? days : "";
        try {
            if (clock.start(wanted(date, days, to))) {
                return "redirect:/office/clock";
            }
            return refused(field, typed, say("clock.error.busy", locale), HttpStatus.CONFLICT, response, model, locale);
        } catch (ProblemException problem) {
            String message = problem.kind().equals(MovingTheClock.FORWARD_ONLY)
                    ? say(
                            "clock.error.past",
                            locale,
                            dates.full(dates.today()),
                            dates.day(LocalDate.parse(typed.strip())))
                    : problem.errors().stream()
                            .findFirst()
                            .map(error -> Failure.inWords(error, words, locale).message())
                            .orElseGet(() -> problems.describe(problem).detail());
            return refused(field, typed, message, HttpStatus.CONFLICT, response, model, locale);
        } catch (DateTimeParseException | NumberFormatException e) {
            String message = field.equals("date")
                    ? say("clock.error.empty", locale, dates.today().plusDays(1))
                    : say("clock.error.days", locale);
            return refused(field, typed, message, HttpStatus.UNPROCESSABLE_CONTENT, response, model, locale);
        }
    }

    private static Move wanted(@Nullable String date, @Nullable String days, @Nullable String to) {
        if (date != null) {
            return new Move(LocalDate.parse(date.strip()), null, null);
        }
        if (days != null) {
            int number = Integer.parseInt(days.strip());
            if (number < 1 || number > MOST_DAYS) {
                throw new NumberFormatException(days);
            }
            return new Move(null, number, null);
        }
        return new Move(null, null, to);
    }

    private String refused(
            String field,
            String typed,
            String message,
            HttpStatus status,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(status.value());
        ShownError error =
                new ShownError(field, new FieldWords(words).subject("clock", field, locale), message, "#" + field);
        return page(new FormView(Map.of(field, typed), List.of(error)), model);
    }

    private String page(FormView form, Model model) {
        ClockMove.Progress progress = clock.progress();
        model.addAttribute("form", form);
        model.addAttribute("move", progress);
        model.addAttribute("next", progress != null && progress.running() ? null : clock.nextDeadline());
        return "clock/clock";
    }

    private String say(String key, Locale locale, Object... arguments) {
        Object[] texts = List.of(arguments).stream().map(Object::toString).toArray();
        return words.getMessage(key, texts, locale);
    }
}
