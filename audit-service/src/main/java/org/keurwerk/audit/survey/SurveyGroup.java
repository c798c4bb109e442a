package org.keurwerk.audit.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Answers to the survey under one framework that are only ever shown together (groep antwoorden). Of an answer nothing is kept but that its marks are
 * counted here and that its remark stands among the others: no organisation, no trajectory, no day, no answer as a whole. A group that is complete never
 * grows, so that no two views of any groups, now and later, differ by fewer answers than a group has.
 *
 * @param id the key of the framework and a number
 * @param complete whether it has enough answers to be shown
 * @param size how many answers it has
 * @param counts how often each mark was given, see {@link SurveyQuestion#counted}
 * @param remarks what else was said; of a complete group in alphabetical order
 * @param tokens random, one for each answer, so that none is counted twice
 * @param openedIn the month of the first answer, {@code 2021-05}
 * @param completeIn the month in which it became complete; null until then
 */
@Document("survey_groups")
record SurveyGroup(
        @Id String id,
        String framework,
        boolean complete,
        int size,
        Map<String, Integer> counts,
        List<String> remarks,
        List<String> tokens,
        String openedIn,
        @Nullable String completeIn,
        int schemaVersion) {

    SurveyGroup {
        counts = counts == null ? Map.of() : Map.copyOf(counts);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
    }

    /** The year under which it is found; only of a complete one. */
    String year() {
        return completeIn == null ? "" : completeIn.substring(0, completeIn.indexOf('-'));
    }

    /** How often a mark was given. */
    int count(SurveyQuestion question, int mark) {
        return counts.getOrDefault(question.counted(mark), 0);
    }
}
