package org.keurwerk.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.EmbeddedParts;
import org.keurwerk.testsupport.hostile.DescribedApi;
import org.keurwerk.testsupport.hostile.HostileInput;
import org.keurwerk.testsupport.hostile.HostileRun;
import org.keurwerk.testsupport.hostile.ShownForms;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The public register is open to everybody: every parameter of every address gets what nobody should send. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "keurwerk.due-work.interval=1h")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = EmbeddedParts.class)
class HostileInputsTest {

    private static final String NUMBER = "CBCT-2021-000117-R";

    @LocalServerPort
    private int port;

    @Test
    void nothingThatIsSentMakesAMistakeOfOurs() throws Exception {
        List<HostileInput> inputs = new ArrayList<>(DescribedApi.inputs(get("/v3/api-docs"), Map.of("number", NUMBER)));
        for (String page : List.of("/", "/register", "/verify", "/verify/" + NUMBER)) {
            inputs.addAll(ShownForms.inputs(page, get(page)));
        }
        inputs.addAll(DescribedApi.parametersOf("/verify/{number}"));
        inputs.addAll(DescribedApi.parametersOf("/certificates/{number}/pdf"));
        inputs.addAll(DescribedApi.parametersOf("/certificates/{number}/joint-pdf"));

        HostileRun run = new HostileRun(service(), (request, input) -> request).send(inputs);

        System.out.println("register: " + run.summary() + " of " + inputs.size());
        assertThat(run.faults()).isEmpty();
        assertThat(run.sent()).isGreaterThan(300);
    }

    private URI service() {
        return URI.create("http://localhost:" + port);
    }

    private String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(service().resolve(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
