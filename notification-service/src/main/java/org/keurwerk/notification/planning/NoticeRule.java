package org.keurwerk.notification.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.template.LetterKind;

/**
 * What follows from one type of event: letters to recipients on the day of the event. The cause names the fact, not the event,
 * so two events about one fact lead to one notice.
 */
final class NoticeRule<E extends Event> {

    private final Class<E> type;
    private final Function<E, String> cause;
    private final Function<E, @Nullable TrajectoryId> trajectory;
    private final Function<E, @Nullable OrganisationId> organisation;
    private final Predicate<E> condition;
    private final List<Letter<E>> letters;

    private NoticeRule(
            Class<E> type,
            Function<E, String> cause,
            Function<E, @Nullable TrajectoryId> trajectory,
            Function<E, @Nullable OrganisationId> organisation,
            Predicate<E> condition,
            List<Letter<E>> letters) {
        this.type = type;
        this.cause = cause;
        this.trajectory = trajectory;
        this.organisation = organisation;
        this.condition = condition;
        this.letters = List.copyOf(letters);
    }

    /** A rule for a type of event, without letters yet. */
    static <E extends Event> NoticeRule<E> on(
            Class<E> type,
            Function<E, String> cause,
            Function<E, @Nullable TrajectoryId> trajectory,
            Function<E, @Nullable OrganisationId> organisation) {
        return new NoticeRule<>(type, cause, trajectory, organisation, event -> true, List.of());
    }

    /** The same rule, for some events of the type only. */
    NoticeRule<E> onlyIf(Predicate<E> another) {
        return new NoticeRule<>(type, cause, trajectory, organisation, condition.and(another), letters);
    }

    /** The same rule, which also sends the organisation a letter. */
    NoticeRule<E> tellOrganisation(LetterKind letter) {
        return tell(letter, (event, teams) -> Stream.ofNullable(organisation.apply(event))
                .map(OrganisationId::value)
                .toList());
    }

    /** The same rule, which also sends others a letter. */
    NoticeRule<E> tell(LetterKind letter, Recipients<E> recipients) {
        List<Letter<E>> more = new ArrayList<>(letters);
        more.add(new Letter<>(letter, recipients));
        return new NoticeRule<>(type, cause, trajectory, organisation, condition, more);
    }

    /** The same rule, which also sends others a letter about some of its events. */
    NoticeRule<E> tellIf(Predicate<E> another, LetterKind letter, Recipients<E> recipients) {
        return tell(letter, (event, teams) -> another.test(event) ? recipients.of(event, teams) : List.of());
    }

    Class<E> type() {
        return type;
    }

    /** The notices that follow. */
    List<NoticePlan> apply(E event, LocalDate day, Teams teams) {
        if (!condition.test(event)) {
            return List.of();
        }
        return letters.stream()
                .flatMap(letter -> letter.recipients().of(event, teams).stream()
                        .distinct()
                        .map(recipient -> new NoticePlan(
                                cause.apply(event),
                                recipient,
                                letter.kind().slug(),
                                day,
                                trajectory.apply(event),
                                organisation.apply(event),
                                null)))
                .toList();
    }

    private record Letter<E extends Event>(LetterKind kind, Recipients<E> recipients) {}
}
