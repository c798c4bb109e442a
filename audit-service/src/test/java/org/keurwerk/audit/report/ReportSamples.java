package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.Report.Response;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Reports in a store, and the real repository on it. */
public final class ReportSamples {

    private ReportSamples() {}

    /** The repository on a store. */
    public static Reports on(MongoTemplate mongo) {
        return new Reports(mongo);
    }

    /** A concept report of a day. */
    public static void write(MongoTemplate mongo, String trajectoryId, String conceptOn) {
        on(mongo)
                .write(
                        trajectoryId,
                        new Update()
                                .set("conceptSummary", "Een goed beeld.")
                                .set("findings", List.of(new Finding("1", "Sterk.", null)))
                                .set("conceptOn", LocalDate.parse(conceptOn)));
    }

    /** What the organisation said about it. */
    public static void respond(MongoTemplate mongo, String trajectoryId, String receivedOn, String... remarks) {
        List<Remark> said =
                Arrays.stream(remarks).map(text -> new Remark("1", text)).toList();
        on(mongo)
                .write(
                        trajectoryId,
                        new Update().set("response", new Response(said.isEmpty(), said, LocalDate.parse(receivedOn))));
    }

    /** That it was made final. */
    public static void finalise(MongoTemplate mongo, String trajectoryId, String finalOn) {
        on(mongo)
                .write(
                        trajectoryId,
                        new Update().set("finalSummary", "Slot.").set("finalOn", LocalDate.parse(finalOn)));
    }
}
