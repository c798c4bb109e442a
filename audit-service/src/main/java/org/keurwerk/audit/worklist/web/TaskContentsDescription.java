package org.keurwerk.audit.worklist.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.worklist.Forms;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no signature says in the API's description: what each kind of task asks for. */
@Configuration(proxyBeanMethods = false)
class TaskContentsDescription {

    private static final String TASK = "/api/v1/tasks/{id}/";

    @Bean
    OpenApiCustomizer taskContents(Forms forms) {
        return api -> {
            TreeMap<String, String> byKind = forms.all().stream()
                    .collect(Collectors.toMap(
                            form -> form.kind().key(),
                            form -> form.content().getSimpleName(),
                            (a, b) -> a,
                            TreeMap::new));
            forms.all().forEach(form -> ModelConverters.getInstance(true)
                    .readAll(form.content())
                    .forEach(api.getComponents()::addSchemas));
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
