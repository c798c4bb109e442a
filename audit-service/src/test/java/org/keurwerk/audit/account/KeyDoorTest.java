package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.account.KeyHolders.Holder;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class KeyDoorTest {

    private final Account lead = AccountSamples.named("lead", "Leadauditor", Role.AUDITOR);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain behind = new MockFilterChain();

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, true, Bearer kwk_a, 200",
        "GET, false, bearer kwk_a, 200",
        "POST, false, Bearer kwk_a, 200",
        "POST, true, Bearer kwk_a, 403",
        "DELETE, true, Bearer kwk_a, 403",
        "GET, true, Bearer kwk_b, 401",
        "GET, true, Bearer, 200",
        "GET, true, Basic bGVhZDp4, 200"
    })
    void aKeyOpensAsFarAsItGoes(String method, boolean readsOnly, String shown, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/tasks");
        request.addHeader("Authorization", shown);

        door(secret -> secret.equals("kwk_a") ? Optional.of(new Holder(lead, readsOnly)) : Optional.empty())
                .doFilter(request, response, behind);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(behind.getRequest() == null).isEqualTo(status != 200);
        boolean byKey = shown.endsWith("kwk_a") && status == 200;
        assertThat(SecurityContextHolder.getContext().getAuthentication() != null)
                .isEqualTo(byKey);
        if (byKey) {
            assertThat(Caller.current().accountId()).isEqualTo(lead.id());
        }
    }

    @Test
    void aClosedAccountIsRefusedWithItsKeyToo() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/tasks");
        request.addHeader("Authorization", "Bearer kwk_a");
        Account closed = lead.closedSince(java.time.Instant.EPOCH);

        door(secret -> Optional.of(new Holder(closed, true))).doFilter(request, response, behind);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(KeyDoor.challenge(request)).startsWith("Bearer ");
    }

    private static KeyDoor door(KeyHolders keys) {
        return new KeyDoor(
                keys,
                new Callers(Map::of),
                (request, response, refused) -> response.setStatus(401),
                (request, response, denied) -> response.setStatus(403));
    }
}
