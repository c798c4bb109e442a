package org.keurwerk.audit.survey;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.stereotype.Component;

/** What organisations answered, together: whatever is asked for, whole groups are added up, for those who see every dossier. */
@Component
public class SurveyResults {

    private static final double TENTHS = 10;

    private final SurveyGroups groups;
    private final SurveySettings settings;

    SurveyResults(SurveyGroups groups, SurveySettings settings) {
        this.groups = groups;
        this.settings = settings;
    }

    /**
     * The answers that were asked for, together.
     *
     * @param answers how many there are; at least {@code fewest}, or none
     * @param fewest how many are shown together at least
     * @param remarks what else was said, in alphabetical order
     */
    public record Results(int answers, int fewest, List<Question> questions, List<String> remarks) {}

    /**
     * What was answered to one question.
     *
     * @param field its name in the form
     * @param mean of the marks, with one decimal; null when there are none
     * @param marks how often each mark was given, from 1 to 5
     */
    public record Question(String field, @Nullable Double mean, List<Integer> marks) {}

    /** What there is to choose from. */
    public record Choices(List<String> frameworks, List<String> years) {}

    /**
     * What may be shown.
     *
     * @param framework its key; empty for all
     * @param year in which a group became complete; empty for all
     * @throws ProblemException when it is not for the caller
     */
    public Results of(String framework, String year, Caller caller) {
        List<SurveyGroup> chosen = shown(caller)
                .filter(group -> framework.isEmpty() || group.framework().equals(framework))
                .filter(group -> year.isEmpty() || group.year().equals(year))
                .toList();
        return new Results(
                chosen.stream().mapToInt(SurveyGroup::size).sum(),
                settings.fewest(),
                Stream.of(SurveyQuestion.values())
                        .map(question -> question(question, chosen))
                        .toList(),
                chosen.stream()
                        .flatMap(group -> group.remarks().stream())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    /** The frameworks and years of which something may be shown. */
    public Choices choices(Caller caller) {
        return new Choices(
                shown(caller).map(SurveyGroup::framework).distinct().sorted().toList(),
                shown(caller)
                        .map(SurveyGroup::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private Stream<SurveyGroup> shown(Caller caller) {
        if (!caller.seesEverything()) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return groups.shown().stream();
    }

    private static Question question(SurveyQuestion question, List<SurveyGroup> chosen) {
        List<Integer> marks = IntStream.rangeClosed(1, SurveyGroups.BEST)
                .map(mark -> chosen.stream()
                        .mapToInt(group -> group.count(question, mark))
                        .sum())
                .boxed()
                .toList();
        int given = marks.stream().mapToInt(Integer::intValue).sum();
        int total = IntStream.rangeClosed(1, SurveyGroups.BEST)
                .map(mark -> mark * marks.get(mark - 1))
                .sum();
        return new Question(question.field(), given == 0 ? null : Math.round(total * TENTHS / given) / TENTHS, marks);
    }
}
