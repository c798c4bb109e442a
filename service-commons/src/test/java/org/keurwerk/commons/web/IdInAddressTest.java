package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** A typed id can be a part or a parameter of an address as it is. */
class IdInAddressTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Walks()).build();

    @RestController
    static class Walks {

        @GetMapping("/walks/{id}")
        String walk(@PathVariable TrajectoryId id, @RequestParam AccountId guide) {
            return id.value() + " by " + guide.value();
        }
    }

    @Test
    void pathAndParameterArriveTyped() throws Exception {
        assertThat(http.perform(get("/walks/trj_1").param("guide", "acc_7"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo("trj_1 by acc_7");
    }

    @Test
    void whatIsNoIdOfItsKindIsAMistakeInTheAddress() throws Exception {
        assertThat(http.perform(get("/walks/trj_1").param("guide", "org_7"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void anAddressIsMadeFromIt() {
        assertThat(UriComponentsBuilder.fromPath("/walks/{id}").build(new TrajectoryId("trj_1")))
                .hasToString("/walks/trj_1");
    }
}
