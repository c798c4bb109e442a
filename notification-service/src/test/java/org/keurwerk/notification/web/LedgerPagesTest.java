package org.keurwerk.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.WebConfiguration;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.keurwerk.notification.contact.ServiceAccount;
import org.keurwerk.notification.delivery.LookingAtLetters;
import org.keurwerk.notification.delivery.LookingAtLetters.Addressed;
import org.keurwerk.notification.ledger.Delivery;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.StoredEvent;
import org.keurwerk.notification.template.Letter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page and the API of this service. */
@WebMvcTest
@Import({WebConfiguration.class, SecurityConfiguration.class, LedgerPagesTest.Parts.class})
class LedgerPagesTest {

    private static final String NOTICE = "/api/v1/notices/ntc_1";

    @Test
    void theRulesOfRemindersAreForTheServicesToRead() throws Exception {
        http.perform(get("/api/v1/settings")).andExpect(status().isUnauthorized());
        http.perform(signedIn("/api/v1/settings"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.key == 'keurwerk.reminders.days-before')].value")
                        .value("7,2"))
                .andExpect(jsonPath("$.items[?(@.key == 'keurwerk.reminders.days-before')].source")
                        .value("DEFAULT"));
    }

    @Autowired
    private MockMvc http;

    @MockitoBean
    private Notices notices;

    @MockitoBean
    private LookingAtLetters letters;

    @TestConfiguration
    static class Parts {

        @Bean
        BusinessTime businessTime() {
            return new BusinessTime(Clock.fixed(Instant.parse("2020-07-01T08:00:00Z"), ZoneOffset.UTC));
        }

        @Bean
        ServiceAccount serviceAccount() {
            return new ServiceAccount("notification-service", "secret");
        }
    }

    @Test
    void theFirstPageSaysWhatThisIsAndWhereToGo() throws Exception {
        http.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Deze dienst verstuurt de berichten")))
                .andExpect(content().string(containsString("http://localhost:8080")));
        http.perform(get("/").param("lang", "en"))
                .andExpect(content().string(containsString("This service sends the notices")));
    }

    @Test
    void aLetterIsShownWithTheAddressToWhichItGoes() throws Exception {
        when(notices.find("ntc_1")).thenReturn(Optional.of(notice()));
        when(letters.of(any()))
                .thenReturn(
                        Optional.of(new Addressed(new Letter("Uw taken", "<p>x</p>", "Beste Naam"), "a@b.example")));

        http.perform(signedIn(NOTICE + "/letter"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subject").value("Uw taken"))
                .andExpect(jsonPath("$.text").value("Beste Naam"))
                .andExpect(jsonPath("$.email").value("a@b.example"));
    }

    @Test
    void aLetterWhoseNamesCannotBeLookedUpIsNotThereNow() throws Exception {
        when(notices.find("ntc_1")).thenReturn(Optional.of(notice()));
        when(letters.of(any())).thenThrow(new ContactsUnreachable("org_1", new RuntimeException("away")));

        http.perform(signedIn(NOTICE + "/letter"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.type").value("urn:keurwerk:problem:names-unreachable"));
        http.perform(signedIn("/api/v1/notices/ntc_9/letter")).andExpect(status().isNotFound());
    }

    @Test
    void theLedgerIsForTheServiceAccountOnly() throws Exception {
        http.perform(get("/api/v1/notices"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(jsonPath("$.type").value("urn:keurwerk:problem:not-signed-in"))
                .andExpect(jsonPath("$.title").value("U bent niet ingelogd"));
        http.perform(get(NOTICE).header("Authorization", basic("notification-service", "wrong")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aPageOfTheLedgerIsShown() throws Exception {
        when(notices.find(any(), any())).thenReturn(new PageImpl<>(List.of(notice()), PageRequest.of(0, 20), 1));

        http.perform(signedIn("/api/v1/notices?state=planned"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.size").value(20))
                .andExpect(jsonPath("$.items[0].id").value("ntc_1"))
                .andExpect(jsonPath("$.items[0].plannedFor").value("2020-07-01"))
                .andExpect(jsonPath("$.items[0].state").value("PLANNED"));
    }

    @Test
    void oneNoticeIsShown() throws Exception {
        when(notices.find("ntc_1")).thenReturn(Optional.of(notice()));

        http.perform(signedIn(NOTICE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.template").value("application-received"));
    }

    @Test
    void anUnknownNoticeIsAProblemOfItsOwn() throws Exception {
        http.perform(signedIn("/api/v1/notices/ntc_9"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:keurwerk:problem:notice-not-found"))
                .andExpect(jsonPath("$.detail").value("Er is geen bericht met kenmerk ntc_9."));
    }

    @Test
    void wrongParametersAreNamedWithWhatIsAllowed() throws Exception {
        http.perform(signedIn("/api/v1/notices?state=lost&size=1000&page=-1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:keurwerk:problem:invalid-parameter"))
                .andExpect(jsonPath("$.errors[?(@.field=='size')].allowed").value("1..100"))
                .andExpect(jsonPath("$.errors[?(@.field=='state')].allowed").value("PLANNED, SENT, FAILED, CANCELLED"));
        http.perform(signedIn("/api/v1/notices?page=one"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:keurwerk:problem:invalid-parameter"));
    }

    @Test
    void whoGuessesIsSlowedDown() throws Exception {
        for (int i = 0; i < 5; i++) {
            http.perform(get(NOTICE).header("Authorization", basic("a-stranger", "guess " + i)))
                    .andExpect(status().isUnauthorized());
        }

        http.perform(get(NOTICE).header("Authorization", basic("a-stranger", "guess")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    private static MockHttpServletRequestBuilder signedIn(String address) {
        return get(java.net.URI.create(address)).header("Authorization", basic("notification-service", "secret"));
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Notice notice() {
        return new Notice(
                "ntc_1",
                "application-received:trj_1",
                "org_1",
                "application-received",
                new TrajectoryId("trj_1"),
                new OrganisationId("org_1"),
                null,
                StoredEvent.of(Facts.applied("trj_1")),
                "event-1",
                LocalDate.of(2020, 7, 1),
                Instant.parse("2020-07-01T08:00:00Z"),
                NoticeState.PLANNED,
                Delivery.none(),
                List.of(),
                List.of(),
                1,
                0L);
    }
}
