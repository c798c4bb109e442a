package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the service, asked by every role: about an object that is the organisation's own, that is another organisation's, and that nobody
 * has. What must be answered stands in {@code access-matrix.txt}, a line per address; an address without a line turns this red.
 */
class AccessMatrixTest extends RunningPortal {

    private static final List<String> WHO = List.of(
            "nobody",
            "organisation",
            "organisation2",
            "auditor-lead",
            "office",
            "director",
            "board",
            SERVICE,
            "unknown");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping addresses;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void everyAddressAnswersEveryRoleAsTheMatrixSays() throws Exception {
        Map<String, String> expected = matrix();
        Map<String, HttpClient> browsers = new LinkedHashMap<>();
        for (String account : WHO.subList(1, WHO.size() - 1)) {
            browsers.put(account, signedIn(account));
        }
        browsers.put("nobody", HttpClient.newHttpClient());
        browsers.put("unknown", Objects.requireNonNull(browsers.get("office")));
        String task = firstTaskOf("organisation");
        List<String> actual = new ArrayList<>();
        for (String address : all()) {
            StringBuilder line = new StringBuilder(address);
            for (String who : WHO) {
                line.append(' ').append(status(who, browsers, address, task));
            }
            actual.add(line.toString());
        }

        assertThat(actual.stream().filter(line -> !line.equals(expected.get(addressOf(line)))))
                .as("answers that the matrix does not have; its columns are %s", WHO)
                .isEmpty();
        assertThat(expected.keySet())
                .as("addresses that are no more")
                .isSubsetOf(actual.stream().map(AccessMatrixTest::addressOf).toList());
    }

    /** The description of the API calls a body by its simple name: of two with one name it would describe one of them wrongly. */
    @Test
    void noTwoBodiesOfTheApiShareAName() {
        Map<String, Set<Class<?>>> byName = addresses.getHandlerMethods().values().stream()
                .flatMap(method -> Stream.of(method.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .collect(Collectors.groupingBy(Class::getSimpleName, Collectors.toSet()));

        assertThat(byName).hasSizeGreaterThan(10);
        assertThat(byName.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    /** Whose organisation took over another opens at once what that one's people open, also in a session from before, and they keep it. */
    @Test
    void whoTookOverAnotherOrganisationReadsWhatItsOwnPeopleRead() throws Exception {
        HttpClient own = signedIn("organisation");
        HttpClient successor = signedIn("organisation2");
        String page = "/trajectories/" + trajectory;
        assertThat(get(successor, page).statusCode()).as("before").isEqualTo(404);
        OrganisationId merged = organisationOf("organisation");
        intoWhat(merged, organisationOf("organisation2"));
        try {
            Map<String, HttpClient> browsers = Map.of("organisation", own, "organisation2", successor);
            String task = firstTaskOf("organisation");
            List<String> reads = all().stream()
                    .filter(address -> address.startsWith("GET ")
                            && (address.contains("/trajectories/{") || address.contains("/tasks/{")))
                    .toList();
            assertThat(reads).hasSizeGreaterThan(30);
            for (String address : reads) {
                assertThat(status("organisation2", browsers, address, task))
                        .as(address)
                        .isEqualTo(status("organisation", browsers, address, task));
            }
            assertThat(get(successor, page).statusCode()).isEqualTo(200);
            assertThat(get(successor, "/tasks/" + task).statusCode()).isEqualTo(200);
        } finally {
            intoWhat(merged, null);
        }
        assertThat(get(successor, page).statusCode()).as("afterwards").isEqualTo(404);
    }

    private OrganisationId organisationOf(String username) {
        return Objects.requireNonNull(accounts.named(username).orElseThrow().organisationId());
    }

    private void intoWhat(OrganisationId merged, @Nullable OrganisationId into) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(merged)),
                into == null ? new Update().unset("mergedInto") : new Update().set("mergedInto", into),
                Organisation.class);
    }

    private String firstTaskOf(String account) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            String mine =
                                    call(account, "GET", "/api/v1/tasks", null).body();
                            List<String> ids = JsonPath.read(mine, "$.items[*].id");
                            return ids.isEmpty() ? "" : ids.get(0);
                        },
                        id -> !id.isEmpty());
    }

    private List<String> all() {
        return addresses.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.keurwerk.audit."))
                .flatMap(handler -> handler.getKey().getPatternValues().stream().flatMap(pattern -> (handler.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .isEmpty()
                                ? List.of(RequestMethod.GET)
                                : List.copyOf(
                                        handler.getKey().getMethodsCondition().getMethods()))
                        .stream().map(method -> method + " " + pattern)))
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private int status(String who, Map<String, HttpClient> browsers, String address, String task)
            throws IOException, InterruptedException {
        String method = address.substring(0, address.indexOf(' '));
        String path = filled(
                address.substring(method.length() + 1), who.equals("unknown") ? "unknown" : trajectory, task, who);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service() + path));
        boolean api = path.startsWith("/api/");
        if (api && !who.equals("nobody")) {
            request.header("Authorization", basic(who.equals("unknown") ? "office" : who));
        }
        HttpClient browser = Objects.requireNonNull(browsers.get(who));
        if (method.equals("GET")) {
            request.GET();
        } else if (api) {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}"));
        } else {
            String token = Jsoup.parse(get(browser, "/frameworks").body())
                    .select("[name=_csrf]")
                    .attr("value");
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(
                            method,
                            BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
        }
        HttpClient asked = api ? HttpClient.newHttpClient() : browser;
        return asked.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static String filled(String path, String trajectory, String task, String who) {
        boolean unknown = who.equals("unknown");
        return path.replace("/tasks/{id}", "/tasks/" + (unknown ? "unknown" : task))
                .replace("/submissions/{id}", "/submissions/unknown")
                .replace("{submissionId}", "unknown")
                .replace("{noticeId}", "ntc_unknown")
                .replace("{processId}", unknown ? "unknown" : "TrajectoryProcess")
                .replace("{partyId}", unknown ? "org_unknown" : "role_office")
                .replace("{key}", unknown ? "unknown" : "KIB")
                .replace("{version}", unknown ? "unknown" : "I")
                .replaceAll("\\{(id|trajectoryId)}", trajectory)
                .replaceAll("\\{[^}]*}", "unknown");
    }

    private static String addressOf(String line) {
        return line.replaceAll("( \\d{3})+$", "");
    }

    private static Map<String, String> matrix() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt"), "access-matrix.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toMap(
                            AccessMatrixTest::addressOf, line -> line, (one, other) -> other, TreeMap::new));
        }
    }
}
