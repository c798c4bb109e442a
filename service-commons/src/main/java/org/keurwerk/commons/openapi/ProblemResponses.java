package org.keurwerk.commons.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of every operation how it fails: with problem details (RFC 9457). And of a service that asks nobody for a name, that it is open.
 */
public class ProblemResponses implements OpenApiCustomizer {

    /** Any status that says that the request was at fault. */
    private static final String REFUSED = "4XX";

    /** Problem details as they travel. */
    @Schema(name = "Problem", description = "Why something was refused or failed (RFC 9457).")
    record Problem(
            @Schema(
                    description = "Stable name of the kind of problem",
                    example = "urn:keurwerk:problem:invalid-content")
            URI type,

            @Schema(description = "In the reader's language")
            String title,

            int status,

            @Schema(description = "What is wrong and what to do, in the reader's language")
            String detail,

            @Schema(description = "The path that was asked") String instance,

            @Schema(description = "Each field that does not fit, with what is allowed") @Nullable List<FieldProblem> errors,

            @Schema(description = "With which the log can be searched; with mistakes of ours only") @Nullable String incident) {}

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
        ApiResponse problem = new ApiResponse()
                .description("Refused or failed")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new io.swagger.v3.oas.models.media.Schema<>()
                                                .$ref("#/components/schemas/Problem"))));
        api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> operation
                .getResponses()
                .addApiResponse(REFUSED, problem)
                .addApiResponse(ApiResponses.DEFAULT, problem)));
        if (api.getSecurity() == null) {
            api.setSecurity(List.of());
        }
    }
}
