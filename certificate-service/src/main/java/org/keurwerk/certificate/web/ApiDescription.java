package org.keurwerk.certificate.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.keurwerk.certificate.body.BodySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API's description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi(BodySettings body) {
        return new OpenAPI()
                .info(new Info()
                        .title("Register of certificates")
                        .version("v1")
                        .description("The public register of " + body.name()
                                + ". No account, no limit. Failures are problem details (RFC 9457) with a stable type"
                                + " urn:keurwerk:problem:<name> and, per field, what is allowed."));
    }
}
