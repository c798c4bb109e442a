package org.keurwerk.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.notification.contact.ServiceAccount.Settings;
import org.springframework.mock.env.MockEnvironment;

/** The service account has a default in a demonstration and nowhere else. */
class ServiceAccountTest {

    @Test
    void theDemonstrationHasADefault() {
        assertThat(account("demo", null).password()).isNotBlank();
        assertThat(account("demo", "own").password()).isEqualTo("own");
    }

    @Test
    void productionRefusesToStartWithoutAPassword() {
        assertThatThrownBy(() -> account("production", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keurwerk.service-account.password");
        assertThatThrownBy(() -> account("production", " ")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void productionRefusesToStartWithThePasswordThatEverybodyKnows() {
        String everybodyKnows = account("demo", null).password();

        assertThatThrownBy(() -> account("production", everybodyKnows)).isInstanceOf(IllegalStateException.class);
        assertThat(account("production", "own").password()).isEqualTo("own");
    }

    private static ServiceAccount account(String profile, @Nullable String password) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return ServiceAccount.of(new Settings("notification-service", password), environment);
    }
}
