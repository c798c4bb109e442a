package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keurwerk.scenario.ListCheck.Noun;
import org.keurwerk.scenario.yaml.Part;

/** Reads the field {@code expect}: per date what must be in the register, in the portal, in mailboxes, as PDF, in the trail and in what organisations thought of it. */
final class ExpectationReader {

    private static final List<String> REGISTER =
            List.of("number", "scope", "framework", "frameworkVersion", "outcome", "status", "validFrom", "validUntil");
    private static final List<String> TRAJECTORY =
            List.of("auditQuarter", "scopes", "framework", "frameworkVersion", "phase", "status");
    private static final List<String> MAIL = List.of("subject", "date", "attachments");

    private ExpectationReader() {}

    static List<Expectation> read(Part expect) {
        List<Expectation> expectations = new ArrayList<>();
        for (Part one : expect.items()) {
            one.only("on", "register", "trajectories", "mails", "pdfs", "trails", "surveys");
            LocalDate on = one.required("on").date();
            for (Part list : one.without("on").fields().values()) {
                for (Part item : list.items()) {
                    expectations.add(new Expectation(item.place(), on, check(list.name(), item)));
                }
            }
        }
        return expectations;
    }

    private static Check check(String list, Part item) {
        return switch (list) {
            case "register" -> register(item);
            case "trajectories" -> trajectory(item);
            case "mails" -> mail(item);
            case "trails" ->
                new TrailCheck(
                        item.only("organisation").required("organisation").text());
            case "surveys" -> survey(item);
            default -> pdf(item);
        };
    }

    private static Check register(Part part) {
        String organisation = known(part, REGISTER, "organisation", "count")
                .required("organisation")
                .text();
        return new ListCheck(
                new Noun("entry", "entries", "in the register of " + organisation),
                keurwerk -> keurwerk.registerOf(organisation),
                Facts.of(part, false, REGISTER),
                REGISTER,
                count(part, "count"),
                false);
    }

    private static Check trajectory(Part part) {
        String organisation = known(part, TRAJECTORY, "organisation", "count")
                .required("organisation")
                .text();
        return new ListCheck(
                new Noun("trajectory", "trajectories", "of " + organisation),
                keurwerk -> keurwerk.trajectoriesOf(organisation),
                Facts.of(part, false, TRAJECTORY),
                TRAJECTORY,
                count(part, "count"),
                false);
    }

    private static Check mail(Part part) {
        String to = part.only("to", "subject", "date", "attachment", "count", "atLeast")
                .required("to")
                .text();
        part.required("subject");
        Part fields = part.optional("attachment")
                .map(name -> part.with("attachments", name))
                .orElse(part);
        boolean atLeast = part.optional("atLeast").isPresent();
        return new ListCheck(
                new Noun("mail", "mails", "to " + to),
                keurwerk -> keurwerk.mailsTo(to),
                Facts.of(fields, true, MAIL),
                List.of("date", "subject"),
                count(part, atLeast ? "atLeast" : "count"),
                atLeast);
    }

    private static Check survey(Part part) {
        part.only("framework", "year", "answers").required("answers");
        return new ListCheck(
                new Noun("result", "results", "of the surveys"),
                keurwerk -> List.of(keurwerk.surveys(
                        part.optional("framework").map(Part::text).orElse(""),
                        part.optional("year").map(Part::text).orElse(""))),
                Facts.of(part, false, List.of("answers")),
                List.of("answers"),
                1,
                false);
    }

    private static Check pdf(Part part) {
        part.only("organisation", "count");
        return new PdfCheck(part.required("organisation").text(), count(part, "count"));
    }

    private static Part known(Part part, List<String> facts, String... others) {
        return part.only(Stream.concat(Stream.of(others), facts.stream()).toArray(String[]::new));
    }

    private static int count(Part part, String name) {
        return part.optional(name).map(Part::number).orElse(1);
    }
}
