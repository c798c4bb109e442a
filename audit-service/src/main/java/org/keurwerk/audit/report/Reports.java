package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.report.Report.Answer;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Response;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The reports, one per trajectory and round of reporting. Each write holds only in the state that makes it legal. */
@Component
public class Reports {

    private final MongoTemplate mongo;

    public Reports(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The id of a trajectory's report in a round. */
    static String idOf(TrajectoryId trajectoryId, int sequence) {
        return Ids.of("rep", sequence == 1 ? trajectoryId.value() : trajectoryId + "/" + sequence);
    }

    /** A trajectory's latest report, if there is one. */
    public Optional<Report> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("trajectoryId").is(trajectoryId))
                        .with(Sort.by(Sort.Direction.DESC, "sequence"))
                        .limit(1),
                Report.class));
    }

    /**
     * A trajectory's latest report.
     *
     * @throws IllegalStateException when there is none
     */
    public Report known(TrajectoryId trajectoryId) {
        return of(trajectoryId).orElseThrow(() -> new IllegalStateException("there is no report of " + trajectoryId));
    }

    /** The lead auditor wrote the concept of a round, which is not final yet. */
    void writeConcept(TrajectoryId trajectoryId, int sequence, String summary, List<Finding> findings, LocalDate day) {
        mongo.upsert(
                open(idOf(trajectoryId, sequence)),
                new Update()
                        .set("conceptSummary", summary)
                        .set("findings", findings)
                        .set("conceptOn", day)
                        .setOnInsert("trajectoryId", trajectoryId)
                        .setOnInsert("sequence", sequence)
                        .setOnInsert("schemaVersion", 2),
                Report.class);
    }

    /** The last day for a response; the first time counts. */
    void respondBy(Report report, LocalDate day) {
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id").is(report.id()).and("respondBy").is(null)),
                new Update().set("respondBy", day),
                Report.class);
    }

    /** The lead auditor took the concept back: nobody has to respond to it. A final report stays as it is. */
    void takeBackConcept(TrajectoryId trajectoryId) {
        unset(trajectoryId, new Update().unset("respondBy").unset("response"));
    }

    /** The organisation took its response back. A final report stays as it is. */
    void takeBackResponse(TrajectoryId trajectoryId) {
        unset(trajectoryId, new Update().unset("response"));
    }

    private void unset(TrajectoryId trajectoryId, Update facts) {
        of(trajectoryId).ifPresent(report -> mongo.updateFirst(open(report.id()), facts, Report.class));
    }

    /**
     * The organisation responded to the concept.
     *
     * @throws IllegalStateException when the report is final
     */
    void respond(Report report, Response response) {
        write(report, new Update().set("response", response));
    }

    /**
     * The lead auditor made it final. Done again on the same day with the same words, it changes nothing.
     *
     * @throws IllegalStateException when it was made final on another day
     */
    void finalise(
            Report report,
            String summary,
            List<Finding> findings,
            List<Answer> answers,
            SubmissionId submission,
            LocalDate day) {
        boolean again = day.equals(report.finalOn()) && summary.equals(report.finalSummary());
        if (!again) {
            write(
                    report,
                    new Update()
                            .set("finalSummary", summary)
                            .set("finalFindings", findings)
                            .set("answers", answers)
                            .set("finalOn", day)
                            .set("finalSubmission", submission));
        }
    }

    /** The sequence of the report that is written now: one that is not final is gone on with. */
    int current(TrajectoryId trajectoryId) {
        return of(trajectoryId)
                .map(latest -> latest.finalOn() == null ? latest.sequence() : latest.sequence() + 1)
                .orElse(1);
    }

    /** The lead auditor made a next final report of one that was sent back; the one before stays as it was. Safe to repeat. */
    void revise(Report before, String summary, List<Finding> findings, SubmissionId submission, LocalDate day) {
        if (submission.equals(before.finalSubmission())) {
            return;
        }
        mongo.insert(new Report(
                idOf(before.trajectoryId(), before.sequence() + 1),
                before.trajectoryId(),
                before.sequence() + 1,
                before.conceptSummary(),
                before.findings(),
                before.conceptOn(),
                before.respondBy(),
                before.response(),
                before.answers(),
                summary,
                findings,
                day,
                submission,
                before.schemaVersion()));
    }

    private void write(Report report, Update facts) {
        if (mongo.updateFirst(open(report.id()), facts, Report.class).getMatchedCount() == 0) {
            throw new IllegalStateException(report.id() + " is final");
        }
    }

    private static Query open(String id) {
        return Query.query(Criteria.where("_id").is(id).and("finalOn").is(null));
    }
}
