package org.keurwerk.commons.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.junit.jupiter.api.Test;

/** What linters of API descriptions ask for. */
class ProblemResponsesTest {

    private final Operation reading = new Operation().responses(new ApiResponses());

    @Test
    void everyOperationSaysHowItRefuses() {
        new ProblemResponses().customise(described());

        assertThat(reading.getResponses()).containsOnlyKeys("4XX", "default");
    }

    @Test
    void aServiceThatAsksNobodyForANameSaysThatItIsOpen() {
        OpenAPI open = described();
        OpenAPI closed = described().addSecurityItem(new SecurityRequirement().addList("account"));
        new ProblemResponses().customise(open);
        new ProblemResponses().customise(closed);

        assertThat(Json.mapper().valueToTree(open).at("/security").isArray()).isTrue();
        assertThat(open.getSecurity()).isEmpty();
        assertThat(closed.getSecurity()).hasSize(1);
    }

    private OpenAPI described() {
        return new OpenAPI().components(new Components()).path("/api/v1/a", new PathItem().get(reading));
    }
}
