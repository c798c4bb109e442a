package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

class WholePasswordEncoderTest {

    private final PasswordEncoder encoder = new WholePasswordEncoder(new BCryptPasswordEncoder(4));

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String hash = encoder.encode("ä".repeat(127) + "a");

        assertThat(encoder.matches("ä".repeat(127) + "a", hash)).isTrue();
        assertThat(encoder.matches("ä".repeat(127) + "b", hash)).isFalse();
    }

    @Test
    void whatFollowsAZeroCounts() {
        String hash = encoder.encode("twaalf\0tekens een");

        assertThat(encoder.matches("twaalf\0tekens twee", hash)).isFalse();
        assertThat(encoder.matches("twaalf\0tekens een", hash)).isTrue();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(encoder.encode("vier planken")).isNotEqualTo(encoder.encode("vier planken"));
    }

    /** Passwords that were kept with another method still let their owners in. */
    @Test
    void hashesOfBeforeAreStillKnown() {
        PasswordEncoder all = new SecurityConfiguration().passwordEncoder();
        String typed = "vier planken vol boeken";

        assertThat(all.matches(typed, new BCryptPasswordEncoder(4).encode(typed)))
                .isTrue();
        assertThat(all.matches(
                        typed,
                        "{pbkdf2}"
                                + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                                        .encode(typed)))
                .isTrue();
        assertThat(all.encode(typed)).startsWith("{whole-bcrypt}");
    }
}
