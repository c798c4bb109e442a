package org.keurwerk.audit.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.ChangingOrganisation.Merge;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registered;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** How organisations are registered and looked up over the API, and what is refused. */
class OrganisationApiTest extends PageSlice {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final Organisation NOORD = OrganisationSamples.named("org_1", "Noord");

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @Test
    void aNewOrganisationIsCreatedAndTheSameAgainIsFound() throws Exception {
        given(registering.register(any())).willReturn(new Registered(NOORD, "noord", true));
        MockHttpServletResponse created = register("Noord", "contact@noord.example", "nl", "noord");

        given(registering.register(any())).willReturn(new Registered(NOORD, "noord", false));
        MockHttpServletResponse again = register("Noord", "contact@noord.example", "nl", "noord");

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEqualTo(created.getContentAsString());
        assertThat(JsonPath.<Map<String, Object>>read(created.getContentAsString(), "$"))
                .containsEntry("id", "org_1")
                .containsEntry("username", "noord");
    }

    @ParameterizedTest
    @CsvSource({
        "'', contact@noord.example, nl, noord, name",
        "Noord, nowhere, nl, noord, email",
        "Noord, contact@noord.example, fr, noord, language",
        "Noord, contact@noord.example, nl, No Spaces, username"
    })
    void whatDoesNotFitIsRefusedByField(String name, String email, String language, String username, String field)
            throws Exception {
        MockHttpServletResponse refused = register(name, email, language, username);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(refused.getContentAsString(), "$.errors[*].field"))
                .containsExactly(field);
        verify(registering, never()).register(any());
    }

    @Test
    void aUserNameOfSomebodyElseIsAConflict() throws Exception {
        given(registering.register(any()))
                .willThrow(new ProblemException(RegisteringOrganisation.USERNAME_TAKEN, "noord"));

        MockHttpServletResponse refused = register("Noord", "contact@noord.example", "nl", "noord");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(refused.getContentAsString(), "$.detail"))
                .contains("noord");
    }

    @Test
    void aSearchAnswersAPageWithoutUserNames() throws Exception {
        given(organisations.found(" Noo", PageRequest.of(1, 10, Sort.by("name", "place"))))
                .willReturn(new PageImpl<>(List.of(NOORD), PageRequest.of(1, 10), 11));

        String found =
                html(get(ORGANISATIONS).param("q", " Noo").param("page", "1").param("size", "10"), office);

        assertThat(JsonPath.<Integer>read(found, "$.total")).isEqualTo(11);
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.items[0]"))
                .containsEntry("id", "org_1")
                .containsEntry("place", "Voorbeeldstad")
                .containsEntry("username", null);
    }

    @Test
    void aPartyIsReachedWhereItSaidAndAnUnknownOneIsNotThere() throws Exception {
        given(contacts.of("org_1"))
                .willReturn(Optional.of(new Contact("org_1", "Noord", "contact@noord.example", "nl", "Voorbeeldstad")));
        given(contacts.of("acc_gone")).willReturn(Optional.empty());
        given(contacts.of("org_1", new TrajectoryId("trj_1")))
                .willReturn(Optional.of(new Contact(
                        "org_1",
                        "Noord",
                        "contact@noord.example",
                        "nl",
                        "Voorbeeldstad",
                        "kwaliteit@noord.example",
                        null,
                        null,
                        List.of())));
        assertThat(JsonPath.<String>read(html(get("/api/v1/contacts/org_1?trajectory=trj_1"), office), "$.copyTo"))
                .isEqualTo("kwaliteit@noord.example");

        assertThat(JsonPath.<String>read(html(get("/api/v1/contacts/org_1"), office), "$.email"))
                .isEqualTo("contact@noord.example");
        assertThat(send(get("/api/v1/contacts/acc_gone"), office).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"', 412", "'*', 200", "'W/\"7\"', 412", ", 409"})
    void theVersionThatWasReadIsSaidAsTheTagThatReadingGave(String tag, int status) throws Exception {
        given(organisations.findById(NOORD.id())).willReturn(Optional.of(NOORD));
        given(changingOrganisation.change(eq(NOORD.id()), any(), any(), any()))
                .willThrow(new ProblemException(ChangingOrganisation.CHANGED_SINCE));
        given(changingOrganisation.change(eq(NOORD.id()), isNull(), any(), any()))
                .willReturn(NOORD);
        var change = put(ORGANISATIONS + "/" + NOORD.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content(new JsonMapper().writeValueAsString(NOORD.facts()));
        if (tag == null) {
            change.param("version", "7");
        } else {
            change.header("If-Match", tag);
        }

        assertThat(send(change, office).getStatus()).isEqualTo(status);
        assertThat(send(get(ORGANISATIONS + "/" + NOORD.id()), office).getHeader("ETag"))
                .isEqualTo("\"0\"");
    }

    private MockHttpServletResponse register(String name, String email, String language, String username)
            throws Exception {
        Registration registration = new Registration(name, "Voorbeeldstad", email, language, username, null);
        return send(
                post(ORGANISATIONS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new JsonMapper().writeValueAsString(registration)),
                office);
    }

    @Test
    void twoOrganisationsAreMergedOnlyAsTheyWereLookedAt() throws Exception {
        Organisation other = OrganisationSamples.named("org_2", "Zuid");
        given(organisations.findById(NOORD.id())).willReturn(Optional.of(NOORD));
        given(organisations.current(other.id())).willReturn(Optional.of(other));
        given(changingOrganisation.merge(new Merge(NOORD.id(), 0L, other.id(), 0L), office))
                .willReturn(NOORD);
        String merge = ORGANISATIONS + "/org_1/merge";

        String preview = html(get(merge).param("into", "org_2"), office);
        assertThat(JsonPath.<String>read(preview, "$.into.facts.name")).isEqualTo("Zuid");
        assertThat(JsonPath.<Boolean>read(preview, "$.running")).isFalse();
        assertThat(merged(merge, "{\"into\":\"org_2\"}")).isEqualTo(422);
        assertThat(merged(merge, "{\"into\":\"org_2\",\"version\":0,\"intoVersion\":0}"))
                .isEqualTo(200);
    }

    private int merged(String address, String body) throws Exception {
        return send(post(address).contentType(MediaType.APPLICATION_JSON).content(body), office)
                .getStatus();
    }
}
