package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keurwerk.scenario.yaml.Fields;
import org.keurwerk.scenario.yaml.Part;

/** Reads the field {@code expect}: per date what must be in the register, in the portal, in mailboxes and as PDF. */
final class ExpectationReader {

    private static final int MANY = 10_000;

    private ExpectationReader() {}

    static List<Expectation> read(Part expect) {
        List<Expectation> expectations = new ArrayList<>();
        for (Part one : expect.list()) {
            Fields fields = one.fields("on", "register", "trajectories", "mails", "pdfs");
            LocalDate on = fields.required("on").date();
            add(expectations, on, fields.optional("register"), ExpectationReader::register);
            add(expectations, on, fields.optional("trajectories"), ExpectationReader::trajectory);
            add(expectations, on, fields.optional("mails"), ExpectationReader::mail);
            add(expectations, on, fields.optional("pdfs"), ExpectationReader::pdf);
        }
        return expectations;
    }

    private static void add(List<Expectation> all, LocalDate on, Optional<Part> part, Function<Part, Check> reader) {
        part.ifPresent(
                list -> list.list().forEach(item -> all.add(new Expectation(item.place(), on, reader.apply(item)))));
    }

    private static Check register(Part part) {
        Fields fields = part.fields(
                "organisation",
                "count",
                "scope",
                "framework",
                "frameworkVersion",
                "outcome",
                "status",
                "validFrom",
                "validUntil");
        Facts facts = Facts.of(
                fields, "scope", "framework", "frameworkVersion", "outcome", "status", "validFrom", "validUntil");
        return new RegisterCheck(fields.required("organisation").text(), facts, count(fields, "count"));
    }

    private static Check trajectory(Part part) {
        Fields fields = part.fields(
                "organisation", "count", "auditQuarter", "framework", "frameworkVersion", "phase", "status");
        Facts facts = Facts.of(fields, "auditQuarter", "framework", "frameworkVersion", "phase", "status");
        return new TrajectoryCheck(fields.required("organisation").text(), facts, count(fields, "count"));
    }

    private static Check mail(Part part) {
        Fields fields = part.fields("to", "subject", "date", "attachment", "count", "atLeast");
        boolean atLeast = fields.optional("atLeast").isPresent();
        return new MailCheck(
                fields.required("to").text(),
                fields.required("subject").text(),
                fields.optional("date").map(Part::date),
                fields.optional("attachment").map(Part::text),
                count(fields, atLeast ? "atLeast" : "count"),
                atLeast);
    }

    private static Check pdf(Part part) {
        Fields fields = part.fields("organisation", "count");
        return new PdfCheck(fields.required("organisation").text(), count(fields, "count"));
    }

    private static int count(Fields fields, String name) {
        return fields.optional(name).map(said -> said.number(0, MANY)).orElse(1);
    }
}
