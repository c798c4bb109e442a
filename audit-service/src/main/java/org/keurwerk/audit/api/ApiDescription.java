package org.keurwerk.audit.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.submission.TaskForm;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** The head of the API's description, and what no signature says: what each kind of task asks for. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TASK = "/api/v1/tasks/{id}/";

    static {
        SpringDocUtils.getConfig().replaceWithClass(ObjectNode.class, Object.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Trajectories and tasks")
                        .version("v1")
                        .description(
                                "Everything that the portal does, for programs. HTTP Basic with the accounts of the portal; no"
                                        + " session. What a caller may not see is answered like what is not there (404). Failures are"
                                        + " problem details (RFC 9457) with a stable type urn:keurwerk:problem:<name> and, per field,"
                                        + " what is allowed. POSTs that make things take an Idempotency-Key."))
                .components(new Components()
                        .addSecuritySchemes(
                                "account",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("account"));
    }

    @Bean
    OpenApiCustomizer taskContents(List<TaskForm<?>> forms) {
        return api -> {
            TreeMap<String, String> byKind = forms.stream()
                    .collect(Collectors.toMap(
                            form -> form.kind().key(),
                            form -> form.content().getSimpleName(),
                            (a, b) -> a,
                            TreeMap::new));
            forms.forEach(form ->
                    ModelConverters.getInstance(true).readAll(form.content()).forEach(api.getComponents()::addSchemas));
            Schema<?> content = new Schema<>()
                    .description(byKind.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining("; ", "By the kind of the task. ", ".")));
            byKind.values().stream()
                    .distinct()
                    .forEach(name -> content.addAnyOfItem(new Schema<>().$ref("#/components/schemas/" + name)));
            Stream.of("submission", "draft")
                    .flatMap(path -> Stream.ofNullable(api.getPaths().get(TASK + path)))
                    .flatMap(path -> path.readOperations().stream())
                    .map(Operation::getRequestBody)
                    .forEach(body -> body.setContent(
                            new Content().addMediaType("application/json", new MediaType().schema(content))));
        };
    }
}
