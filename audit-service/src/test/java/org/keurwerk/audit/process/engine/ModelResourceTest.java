package org.keurwerk.audit.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ModelResourceTest {

    @Test
    void a_model_has_the_same_name_wherever_the_program_lies() throws IOException {
        ModelResource model = ModelResource.of(new ClassPathResource("processes/IntakeProcess.bpmn"));

        assertThat(model.getPathWithinContext()).isEqualTo("processes/IntakeProcess.bpmn");
        assertThat(model.getFilename()).isEqualTo("IntakeProcess.bpmn");
        assertThat(new String(model.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<bpmn:process id=\"IntakeProcess\"");
    }
}
