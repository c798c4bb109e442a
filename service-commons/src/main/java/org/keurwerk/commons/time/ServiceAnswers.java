package org.keurwerk.commons.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keurwerk.commons.time.ClockMaster.Happening;
import org.keurwerk.commons.time.ClockMessages.Answer;

/** The last answer of each service to the clock, and what the services did since the clock last looked. Every method may be called by any thread. */
final class ServiceAnswers {

    private final Map<String, Answer> last = new HashMap<>();
    private final List<Map.Entry<String, String>> unreported = new ArrayList<>();

    synchronized void heard(String service, Answer answer) {
        last.put(service, answer);
        answer.did().forEach(what -> unreported.add(Map.entry(service, what)));
        notifyAll();
    }

    synchronized Map<String, Answer> snapshot() {
        return Map.copyOf(last);
    }

    /** What the services did since the last look; several answers to one question count each. */
    synchronized List<Happening> news(LocalDate date) {
        List<Happening> news = unreported.stream()
                .map(done -> new Happening(date, done.getKey(), done.getValue()))
                .toList();
        unreported.clear();
        return news;
    }

    synchronized void forgetNews() {
        unreported.clear();
    }

    /** The earliest date after a day on which some service has something due. */
    synchronized Optional<LocalDate> nextDueAfter(LocalDate day) {
        return last.values().stream()
                .map(Answer::nextDue)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(due -> due.isAfter(day))
                .min(LocalDate::compareTo);
    }

    /** The first of these services that has not answered a round yet. */
    synchronized Optional<String> missing(List<String> services, long round) {
        return services.stream().filter(service -> !answered(service, round)).findFirst();
    }

    /** The same, when none is missing any more or so many milliseconds have passed. */
    synchronized Optional<String> missing(List<String> services, long round, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        Optional<String> missing = missing(services, round);
        try {
            for (long left = millis; missing.isPresent() && left > 0; left = millisUntil(end)) {
                wait(left);
                missing = missing(services, round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the clock was moving", e);
        }
        return missing;
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    private boolean answered(String service, long round) {
        Answer answer = last.get(service);
        return answer != null && answer.round() >= round;
    }
}
