package org.keurwerk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.notification.NotificationServiceApplication;
import org.keurwerk.testsupport.EmbeddedParts;
import org.keurwerk.testsupport.hostile.DescribedApi;
import org.keurwerk.testsupport.hostile.HostileInput;
import org.keurwerk.testsupport.hostile.HostileRun;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Every parameter of the ledger's API gets what nobody should send. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = NotificationServiceApplication.class)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = EmbeddedParts.class)
class HostileInputsTest {

    private static final String SERVICE = "Basic "
            + Base64.getEncoder()
                    .encodeToString("notification-service:a-secret-of-the-tests".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Test
    void nothingThatIsSentMakesAMistakeOfOurs() throws Exception {
        HttpResponse<String> description = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(service().resolve("/v3/api-docs")).build(), BodyHandlers.ofString());
        List<HostileInput> inputs = DescribedApi.inputs(description.body(), Map.of("id", "ntc_1"));

        HostileRun run =
                new HostileRun(service(), (request, input) -> request.header("Authorization", SERVICE)).send(inputs);

        System.out.println("ledger: " + run.summary() + " of " + inputs.size());
        assertThat(run.faults()).isEmpty();
        assertThat(run.sent()).isGreaterThan(300);
    }

    private URI service() {
        return URI.create("http://localhost:" + port);
    }
}
