package org.keurwerk.audit.portal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** The head of the API's description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

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
                                "Everything that the portal does, for programs. An access key of the profile page as bearer token, or"
                                        + " HTTP Basic with the accounts of the portal; no session. What a caller may not see is answered like what is not there (404). Failures are"
                                        + " problem details (RFC 9457) with a stable type urn:keurwerk:problem:<name> and, per field,"
                                        + " what is allowed. Applications take an Idempotency-Key. A body holds at most 2 MB (files of evidence more), 20"
                                        + " levels, names of 200 and numbers of 40 characters; texts hold characters that can be"
                                        + " printed."))
                .components(new Components()
                        .addSecuritySchemes(
                                "account",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("key"))
                .addSecurityItem(new SecurityRequirement().addList("account"));
    }
}
