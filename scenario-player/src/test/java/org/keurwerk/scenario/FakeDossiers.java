package org.keurwerk.scenario;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.scenario.FakeKeurwerk.Reply;
import tools.jackson.databind.JsonNode;

/** What the fake remembers: a line of tasks per trajectory, mails and register entries, and a date. Nothing is checked. */
final class FakeDossiers {

    /** The tasks of every trajectory, one after the other; a test may put others in. */
    final List<String> line = new ArrayList<>(List.of(
            "Intake/org",
            "CheckIntake/office",
            "ComposeTeam/office",
            "DeclareIndependence/auditor-lead+auditor-co",
            "ObjectToTeam/org",
            "ProposeVisitDates/auditor-lead",
            "ChooseVisitDate/org",
            "SelfEvaluation/org",
            "ConfirmVisit/auditor-lead",
            "ScoreNorms/auditor-lead+auditor-co",
            "ConsolidateScores/auditor-lead",
            "WriteConceptReport/auditor-lead",
            "RespondToConcept/org",
            "FinaliseReport/auditor-lead",
            "TakeDecision/director",
            "Survey/org"));

    LocalDate date = LocalDate.of(2020, 7, 1);
    String refusedTask = "";
    Map<String, String> refusedFields = Map.of("scores[0].score", "must be 0 to 4");
    /** How often one looks for a task in vain before it is there; meanwhile the self-evaluation is open beside it. */
    int looksInVain;

    final Map<String, String> organisationOfAccount = new HashMap<>();
    final List<Dossier> dossiers = new ArrayList<>();
    final List<Map<String, Object>> mails = new ArrayList<>();
    final List<Map<String, Object>> register = new ArrayList<>();
    final Map<String, JsonNode> submissions = new LinkedHashMap<>();
    /** Forms with files, as they came. */
    final List<String> forms = new ArrayList<>();

    /** The framework files that were uploaded, and those that were confirmed. */
    final List<String> uploaded = new ArrayList<>();

    final List<Map<String, String>> frameworks = new ArrayList<>();
    /** What the check of every trail finds. */
    List<String> trailFaults = List.of();

    private final Map<String, String> made = new HashMap<>();

    /** A trajectory of the fake. */
    final class Dossier {
        final String id;
        final String account;
        final String organisation;
        final String quarter;
        final String version;
        final List<String> scopes = new ArrayList<>();
        int at;
        final List<String> waitsFor = new ArrayList<>();
        final List<String> drafts = new ArrayList<>();
        final List<Map<String, Object>> documents = new ArrayList<>();
        int looked;
        int remarks;

        Dossier(String id, String account, String organisation, String quarter, String version) {
            this.id = id;
            this.account = account;
            this.organisation = organisation;
            this.quarter = quarter;
            this.version = version;
            next(0);
        }

        void next(int step) {
            at = step;
            looked = 0;
            if (at < line.size()) {
                for (String actor : line.get(at).split("/")[1].split("\\+")) {
                    waitsFor.add(actor.equals("org") ? account : actor);
                }
            }
        }

        String kind() {
            return at < line.size() ? line.get(at).split("/")[0] : "";
        }
    }

    Reply answer(String method, String path, Map<String, String> query, String user, JsonNode body, String key) {
        String[] parts = path.substring(1).split("/");
        String what = parts.length > 2 ? parts[2] : parts[1];
        if (what.equals(refusedTask)) {
            return refused();
        }
        return switch (what) {
            case "clock" ->
                method.equals("GET")
                        ? ok(Map.of("date", date.toString()))
                        : move(body.path("date").asString());
            case "organisations" -> {
                organisationOfAccount.put(
                        body.path("username").asString(), body.path("name").asString());
                yield ok(Map.of("id", "org_1"));
            }
            case "applications" ->
                new Reply(201, Map.of("trajectoryId", made.computeIfAbsent(key, k -> apply(user, body))));
            case "frameworks" -> ok(Map.of("items", frameworks));
            case "framework-uploads" -> framework(parts, body);
            case "me" -> ok(Map.of("account", "acc_" + user));
            case "trajectories" ->
                parts.length > 5
                        ? trail()
                        : parts.length > 4
                                ? evidence(method, body)
                                : parts.length > 3 ? ok(shown(byId(parts[3]))) : list(query);
            case "tasks" -> task(method, parts, query, user, body);
            case "register" -> page(register);
            case "certificates" -> new Reply(200, "%PDF-1.7 fake".getBytes(StandardCharsets.US_ASCII));
            case "mails" ->
                ok(mails.stream()
                        .filter(mail -> Objects.equals(mail.get("to"), query.get("to")))
                        .toList());
            default -> new Reply(404, Map.of("title", "not in the fake: " + path));
        };
    }

    private Reply framework(String[] parts, JsonNode body) {
        if (parts.length == 3) {
            uploaded.add(body.path("yaml").asString());
            return new Reply(201, Map.of("upload", Map.of("id", "upl_1"), "seen", 7));
        }
        if (body.path("seen").asInt() != 7) {
            return FakeKeurwerk.problem(409, "framework-changed-meanwhile", "Changed", "", Map.of());
        }
        frameworks.add(Map.of("key", "ZOO", "version", "I"));
        return ok(Map.of());
    }

    private Reply trail() {
        return ok(Map.of("intact", trailFaults.isEmpty(), "entries", 3, "faults", trailFaults));
    }

    /** The files of all trajectories. */
    private Reply evidence(String method, JsonNode body) {
        if (method.equals("POST")) {
            forms.add(body.path("form").asString());
        }
        return ok(Map.of(
                "items",
                forms.stream()
                        .map(form -> Map.of("name", form.replaceAll("(?s).*filename=\"([^\"]*)\".*", "$1")))
                        .toList()));
    }

    private Reply refused() {
        return FakeKeurwerk.problem(422, "invalid", "This is not complete", "", refusedFields);
    }

    private String apply(String user, JsonNode body) {
        Dossier dossier = new Dossier(
                "trj_" + (dossiers.size() + 1),
                user,
                organisationOfAccount.getOrDefault(user, "?"),
                body.path("auditQuarter").asString(),
                body.path("frameworkVersion").asString("I"));
        body.path("scopes").forEach(scope -> dossier.scopes.add(scope.asString()));
        dossiers.add(dossier);
        return dossier.id;
    }

    private Reply move(String to) {
        LocalDate target = LocalDate.parse(to);
        if (target.isBefore(date)) {
            return FakeKeurwerk.problem(
                    409, "clock-moves-forward-only", "The clock moves forward only", "It is " + date, Map.of());
        }
        LocalDate from = date;
        date = target;
        if (date.equals(LocalDate.of(2024, 3, 22)) && !register.isEmpty() && from.isBefore(date)) {
            register.replaceAll(FakeDossiers::expiring);
            mail("contact@biblionet-groningen.example", "Nog 12 maanden");
        }
        if (date.equals(LocalDate.of(2024, 7, 1)) && from.isBefore(date)) {
            mail("contact@biblionet-groningen.example", "Uw nieuwe audit: eerste kwartaal van 2025");
            mail("contact@biblionet-groningen.example", "Uw beurt: Vul de intake in, uiterlijk 15 juli 2024");
            mail("bureau@cbct.example", "Nieuwe audit aangekondigd: Biblionet Groningen");
            dossiers.add(new Dossier("trj_next", "organisation", "Biblionet Groningen", "2025-Q1", "II"));
        }
        return ok(Map.of("from", from.toString(), "to", to, "happened", List.of()));
    }

    private Reply list(Map<String, String> query) {
        return page(dossiers.stream()
                .filter(one -> one.organisation.equals(query.get("q")))
                .map(this::shown)
                .toList());
    }

    private Reply task(String method, String[] parts, Map<String, String> query, String user, JsonNode body) {
        if (parts.length == 3) {
            List<Map<String, Object>> mine = dossiers.stream()
                    .filter(one -> one.id.equals(query.get("trajectory")) && one.waitsFor.contains(user))
                    .filter(one -> one.kind().equals(query.get("kind")))
                    .filter(one -> one.looked++ >= looksInVain)
                    .map(one -> Map.<String, Object>of(
                            "id",
                            one.id + "-" + one.kind(),
                            "kind",
                            one.kind(),
                            "trajectoryId",
                            one.id,
                            "claimable",
                            true))
                    .toList();
            return ok(Map.of("items", mine));
        }
        Dossier dossier = byId(parts[3].split("-")[0]);
        String kind = parts[3].split("-")[1];
        if (parts.length == 4) {
            return ok(Map.of(
                    "version",
                    dossier.drafts.size(),
                    "draft",
                    FakeForms.beginning(kind, dossier.scopes, dossier.remarks)));
        }
        if (parts[4].equals("claim")) {
            return ok(Map.of());
        }
        if (parts[4].equals("draft")) {
            dossier.drafts.add(kind);
            return ok(Map.of("version", 1));
        }
        if (kind.equals(refusedTask)) {
            return refused();
        }
        if (dossier.kind().equals(kind) && dossier.waitsFor.remove(user)) {
            submissions.put(dossier.id + " " + kind + " " + user, body);
            dossier.remarks +=
                    kind.equals("RespondToConcept") ? body.path("remarks").size() : 0;
            dossier.documents.add(Map.of("kind", kind, "author", "acc_" + user));
            if (dossier.waitsFor.isEmpty()) {
                completed(dossier, kind);
            }
        }
        return ok(Map.of("submissionId", "sub_" + kind, "late", false));
    }

    private void completed(Dossier dossier, String kind) {
        dossier.next(dossier.at + 1);
        if (kind.equals("TakeDecision")) {
            for (String scope : dossier.scopes) {
                register.add(Map.of(
                        "number",
                        "CBCT-2021-00000" + (register.size() + 1) + "-K",
                        "organisation",
                        dossier.organisation,
                        "scope",
                        scope,
                        "status",
                        "VALID",
                        "outcome",
                        "CERTIFIED",
                        "validFrom",
                        date.toString(),
                        "validUntil",
                        date.plusYears(4).toString()));
                mail("contact@biblionet-groningen.example", "Uw certificaat");
            }
        }
    }

    private static Map<String, Object> expiring(Map<String, Object> entry) {
        Map<String, Object> changed = new HashMap<>(entry);
        changed.put("status", "EXPIRING");
        return changed;
    }

    private void mail(String to, String subject) {
        mails.add(Map.of(
                "to", to, "subject", subject, "date", date.toString(), "attachments", List.of("certificaat.pdf")));
    }

    private Map<String, Object> shown(Dossier one) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", one.id);
        shown.put("organisation", one.organisation);
        shown.put("framework", "KIB");
        shown.put("frameworkVersion", one.version);
        shown.put("auditQuarter", one.quarter);
        shown.put("phase", one.kind().isEmpty() ? "CLOSED" : "INTAKE");
        shown.put("status", one.kind().isEmpty() ? "CLOSED" : "ON_TRACK");
        shown.put("documents", one.documents);
        shown.put(
                "tasks",
                one.looked < looksInVain
                        ? List.of(Map.of("kind", "SelfEvaluation", "actor", one.account))
                        : one.waitsFor.stream()
                                .map(actor -> Map.of("kind", one.kind(), "actor", actor))
                                .toList());
        return shown;
    }

    private Dossier byId(String id) {
        return dossiers.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    /** What somebody handed in. */
    JsonNode submitted(String what) {
        return Objects.requireNonNull(submissions.get(what), what);
    }

    private static Reply page(List<Map<String, Object>> items) {
        return ok(Map.of("items", items, "total", items.size()));
    }

    private static Reply ok(Object body) {
        return new Reply(200, body);
    }
}
