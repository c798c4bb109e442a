package org.keurwerk.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What programs and people get when something fails: the same facts, and never what an exception says. */
class ProblemsTest {

    private static final String SECRET = "password=hunter2";

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new Problems(words()))
            .build();

    enum Colour {
        RED,
        GREEN
    }

    record Row(
            @NotBlank String name,
            @Max(4) int score,
            @Nullable List<@Valid Row> rows) {}

    @RestController
    static class Failing {

        @GetMapping({"/api/fails", "/fails"})
        String fails(@RequestParam String how) {
            throw switch (how) {
                case "ours" -> new IllegalStateException(SECRET);
                case "deep" -> new IllegalStateException(SECRET, new MongoTimeoutException(SECRET));
                case "store" -> new DataAccessResourceFailureException(SECRET);
                case "upload" -> new MaxUploadSizeExceededException(1);
                case "large" -> new InvalidParameterException(SECRET, 413);
                case "garbled" -> new InvalidParameterException(SECRET, 400);
                case "rule" ->
                    new ProblemException(
                            ProblemKind.INVALID,
                            List.of(FieldProblem.of("score", "range", "0..4"), FieldProblem.of("x", "required")),
                            2);
                case "nothing" -> ProblemException.notFound("certificate " + SECRET);
                default -> new UnsupportedOperationException(how);
            };
        }

        @GetMapping("/api/trajectories/{id}")
        String trajectory(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable TrajectoryId like) {
            return id + " like " + like;
        }

        @GetMapping("/api/parameters")
        String parameters(@RequestParam int page, @RequestParam Colour colour) {
            return page + " " + colour;
        }

        @PostMapping(value = "/api/content", consumes = MediaType.APPLICATION_JSON_VALUE)
        String content(@Valid @RequestBody Row row) {
            return row.name();
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "ours, 500, internal-error",
        "store, 503, service-unavailable",
        "deep, 503, service-unavailable",
        "upload, 413, upload-failed",
        "large, 413, upload-failed",
        "garbled, 400, invalid-parameter",
        "rule, 422, invalid-content",
        "nothing, 404, not-found"
    })
    void aProgramGetsAProblemWithAStableTypeAndNotTheExceptionsWords(String how, int status, String slug)
            throws Exception {
        MockHttpServletResponse answer = answer(get("/api/fails").param("how", how));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(read(answer, "$.type")).isEqualTo("urn:keurwerk:problem:" + slug);
        assertThat(read(answer, "$.status")).isEqualTo(String.valueOf(status));
        assertThat(answer.getContentAsString()).doesNotContain("hunter2").doesNotContain("Exception");
    }

    @Test
    void onlyAMistakeOfOursNamesAnIncident() throws Exception {
        String first = read(answer(get("/api/fails").param("how", "ours")), "$.incident");
        String second = read(answer(get("/api/fails").param("how", "ours")), "$.incident");

        assertThat(first).startsWith("inc_").isNotEqualTo(second);
        assertThat(answer(get("/api/fails").param("how", "rule")).getContentAsString())
                .doesNotContain("incident");
    }

    @Test
    void whatIsAwayNowIsToBeAskedForAgainSoon() throws Exception {
        assertThat(answer(get("/api/fails").param("how", "store")).getHeader(HttpHeaders.RETRY_AFTER))
                .isEqualTo("10");
        assertThat(answer(get("/api/fails").param("how", "ours")).getHeader(HttpHeaders.RETRY_AFTER))
                .isNull();
    }

    @Test
    void aPersonGetsThePageOfTheSameFailure() throws Exception {
        MvcResult result = http.perform(get("/fails").param("how", "rule").locale(Locale.ENGLISH))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(Objects.requireNonNull(result.getModelAndView()).getViewName())
                .isEqualTo("problem");
        assertThat(result.getModelAndView().getModel().get("failure"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.title()).isEqualTo("Not complete yet");
                    assertThat(failure.errors()).extracting(FieldProblem::field).containsExactly("score", "x");
                });
    }

    @Test
    void anAddressWithApiInItIsAPageAllTheSame() throws Exception {
        assertThat(http.perform(get("/fails").param("how", "nothing").param("x", "/api/"))
                        .andReturn()
                        .getModelAndView())
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a','score':'vier'} | wrong-type | score",
                "{'name':'a','score':1,'rows':[{'name':'b','score':1},{'name':'c','score':[]}]} | wrong-type | rows[1].score",
                "{'name':'a','score':1,'rows':7} | wrong-type | rows",
            })
    void contentOfTheWrongTypeIsNamedByItsPlace(String content, String code, String field) throws Exception {
        MockHttpServletResponse answer = send(content);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer, "$.type")).isEqualTo("urn:keurwerk:problem:invalid-content");
        assertThat(read(answer, "$.errors[0].field")).isEqualTo(field);
        assertThat(read(answer, "$.errors[0].code")).isEqualTo(code);
    }

    @Test
    void contentThatIsBrokenIsSaidToBeSoWithTheLine() throws Exception {
        MockHttpServletResponse answer = send("{'name':'a',\n'score':3,\n'rows':[}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(read(answer, "$.detail")).contains("line 3");
        assertThat(send("").getStatus()).isEqualTo(400);
        assertThat(read(send(""), "$.detail")).contains("line 1");
    }

    @Test
    void contentThatDoesNotFitNamesEachField() throws Exception {
        MockHttpServletResponse answer = send("{'name':' ','score':5,'rows':[{'name':'','score':1}]}");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(answer.getContentAsString(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("name", "score", "rows[0].name");
        assertThat(JsonPath.<List<String>>read(answer.getContentAsString(), "$.errors[*].message"))
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("must "));
    }

    @Test
    void aParameterOfTheWrongTypeIsNamedAndWhatIsPossibleIsSaid() throws Exception {
        MockHttpServletResponse number =
                answer(get("/api/parameters").param("page", "een").param("colour", "RED"));
        assertThat(number.getStatus()).isEqualTo(400);
        assertThat(read(number, "$.type")).isEqualTo("urn:keurwerk:problem:invalid-parameter");
        assertThat(read(number, "$.errors[0].field")).isEqualTo("page");
        assertThat(read(number, "$.errors[0].code")).isEqualTo("wrong-type");

        MockHttpServletResponse colour =
                answer(get("/api/parameters").param("page", "1").param("colour", "BLUE"));
        assertThat(read(colour, "$.errors[0].field")).isEqualTo("colour");
        assertThat(read(colour, "$.errors[0].allowed")).isEqualTo("RED, GREEN");
    }

    @Test
    void whatCannotBeAnIdNamesNothing() throws Exception {
        assertThat(answer(get("/api/trajectories/trj_1")).getStatus()).isEqualTo(200);
        assertThat(answer(get("/api/trajectories/org_1")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/api/trajectories/trj_1").param("like", "org_1")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void aParameterThatIsMissingIsNoMistakeOfOurs() throws Exception {
        assertThat(answer(get("/api/parameters").param("page", "1")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void aMethodThatDoesNotExistNamesThoseThatDo() throws Exception {
        MockHttpServletResponse answer = answer(get("/api/content"));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(read(answer, "$.detail")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml"})
    void aTypeThatIsNotUnderstoodIsSaidToBeSo(String type) throws Exception {
        assertThat(answer(post("/api/content").contentType(type).content("<name>a</name>"))
                        .getStatus())
                .isEqualTo(415);
    }

    @Test
    void aReaderWhoWentAwayIsToldNothingMore() {
        MockHttpServletResponse committed = new MockHttpServletResponse();
        committed.setCommitted(true);

        assertThat(new Problems(words())
                        .failed(new IllegalStateException("broken pipe"), new MockHttpServletRequest(), committed))
                .isNull();
    }

    private MockHttpServletResponse send(String content) throws Exception {
        return answer(
                post("/api/content").contentType(MediaType.APPLICATION_JSON).content(content.replace('\'', '"')));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.locale(Locale.ENGLISH)).andReturn().getResponse();
    }

    private static String read(MockHttpServletResponse answer, String path) throws Exception {
        return String.valueOf(JsonPath.<Object>read(answer.getContentAsString(), path));
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("commons-messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
