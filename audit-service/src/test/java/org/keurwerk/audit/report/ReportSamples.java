package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.Report.Response;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reports in a store, and the real repository on it. */
public final class ReportSamples {

    private ReportSamples() {}

    /** The repository on a store. */
    public static Reports on(MongoTemplate mongo) {
        return new Reports(mongo);
    }

    /** The id of a trajectory's first report. */
    public static String idOf(TrajectoryId trajectoryId) {
        return Reports.idOf(trajectoryId, 1);
    }

    /** A concept report of a day. */
    public static void write(MongoTemplate mongo, TrajectoryId trajectoryId, String conceptOn) {
        on(mongo)
                .writeConcept(
                        trajectoryId,
                        1,
                        "Een goed beeld.",
                        List.of(new Finding("1", "Sterk.", null)),
                        LocalDate.parse(conceptOn));
    }

    /** A concept report that makes one development point, about norm 1. */
    public static void writeWithPoint(MongoTemplate mongo, TrajectoryId trajectoryId, String conceptOn, String point) {
        on(mongo)
                .writeConcept(
                        trajectoryId,
                        1,
                        "Een goed beeld.",
                        List.of(new Finding("1", "Sterk.", point)),
                        LocalDate.parse(conceptOn));
    }

    /** The last day for a response. */
    public static void respondBy(MongoTemplate mongo, TrajectoryId trajectoryId, String day) {
        Reports reports = on(mongo);
        reports.respondBy(reports.known(trajectoryId), LocalDate.parse(day));
    }

    /** What the organisation said about it. */
    public static void respond(MongoTemplate mongo, TrajectoryId trajectoryId, String receivedOn, String... remarks) {
        List<Remark> said =
                Arrays.stream(remarks).map(text -> Remark.onFinding("1", text)).toList();
        Reports reports = on(mongo);
        reports.respond(reports.known(trajectoryId), new Response(said.isEmpty(), said, LocalDate.parse(receivedOn)));
    }

    /** That it was made final. */
    public static void finalise(MongoTemplate mongo, TrajectoryId trajectoryId, String finalOn) {
        Reports reports = on(mongo);
        reports.finalise(
                reports.known(trajectoryId),
                "Slot.",
                reports.known(trajectoryId).findings(),
                List.of(),
                new SubmissionId("sub_final"),
                LocalDate.parse(finalOn));
    }
}
