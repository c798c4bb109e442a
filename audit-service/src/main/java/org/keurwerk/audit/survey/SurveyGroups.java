package org.keurwerk.audit.survey;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The answers to the survey, apart from the dossiers. An answer is counted by one write into the group that is filling; with enough of them a group is complete. */
@Component
class SurveyGroups implements CollectionIndexes {

    static final int BEST = 5;

    private static final String FRAMEWORK = "framework";
    private static final String COMPLETE = "complete";
    private static final String TOKENS = "tokens";
    private static final String REMARKS = "remarks";

    private final MongoTemplate mongo;
    private final SurveySettings settings;

    SurveyGroups(MongoTemplate mongo, SurveySettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(SurveyGroup.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(FRAMEWORK, Direction.ASC).on(COMPLETE, Direction.ASC), new Index(TOKENS, Direction.ASC));
    }

    /**
     * Counts an answer, once.
     *
     * @param token random: by it a second attempt is known
     */
    void add(String framework, SurveyAnswers answers, String token, YearMonth month) {
        while (!isCounted(token)) {
            SurveyGroup filling = counted(framework, answers, token);
            if (filling == null) {
                begin(framework, month);
            } else if (filling.size() >= settings.fewest()) {
                complete(filling, month);
            }
        }
    }

    private boolean isCounted(String token) {
        return mongo.exists(Query.query(Criteria.where(TOKENS).is(token)), SurveyGroup.class);
    }

    private @Nullable SurveyGroup counted(String framework, SurveyAnswers answers, String token) {
        Update counted = new Update().inc("size", 1).push(TOKENS, token);
        for (SurveyQuestion question : SurveyQuestion.values()) {
            counted.inc("counts." + question.counted(question.markIn(answers)), 1);
        }
        String remark = answers.remarks();
        if (remark != null && !remark.isBlank()) {
            counted.push(REMARKS, remark.strip());
        }
        return mongo.findAndModify(
                Query.query(Criteria.where(FRAMEWORK)
                        .is(framework)
                        .and(COMPLETE)
                        .is(false)
                        .and(TOKENS)
                        .ne(token)),
                counted,
                FindAndModifyOptions.options().returnNew(true),
                SurveyGroup.class);
    }

    /** Of two that begin at once one wins, and both count in it. */
    private void begin(String framework, YearMonth month) {
        long before = mongo.count(Query.query(Criteria.where(FRAMEWORK).is(framework)), SurveyGroup.class);
        try {
            mongo.insert(new SurveyGroup(
                    framework + "/" + (before + 1),
                    framework,
                    false,
                    0,
                    Map.of(),
                    List.of(),
                    List.of(),
                    month.toString(),
                    null,
                    1));
        } catch (DuplicateKeyException e) {
            // another began it
        }
    }

    /** Its remarks lose the order in which they came. */
    private void complete(SurveyGroup group, YearMonth month) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(group.id()).and(COMPLETE).is(false)),
                new Update().set(COMPLETE, true).set("completeIn", month.toString()),
                SurveyGroup.class);
        SurveyGroup whole = mongo.findById(group.id(), SurveyGroup.class);
        if (whole != null) {
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(group.id())),
                    new Update().set(REMARKS, whole.remarks().stream().sorted().toList()),
                    SurveyGroup.class);
        }
    }

    /** Those that may be shown. */
    List<SurveyGroup> shown() {
        return mongo
                .find(
                        Query.query(
                                Criteria.where(COMPLETE).is(true).and("size").gte(settings.fewest())),
                        SurveyGroup.class)
                .stream()
                .sorted(Comparator.comparing(SurveyGroup::id))
                .toList();
    }

    /** Remarks in groups that began in a month or before are kept no longer. */
    void forgetRemarks(YearMonth upTo) {
        mongo.findAll(SurveyGroup.class).stream()
                .filter(group -> group.openedIn().compareTo(upTo.toString()) <= 0
                        && !group.remarks().isEmpty())
                .forEach(group -> mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(group.id())),
                        new Update().set(REMARKS, List.of()),
                        SurveyGroup.class));
    }
}
