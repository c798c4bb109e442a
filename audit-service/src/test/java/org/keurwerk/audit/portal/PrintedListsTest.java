package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Lists become cards on a narrow screen, and stay tables on paper, which is as narrow. */
class PrintedListsTest {

    /** A condition about width that does not say that it is about screens, and takes away the heads of a table. */
    private static final Pattern CARDS_ON_PAPER =
            Pattern.compile("@media \\(max-width: [^)]*\\) \\{[^@]*?thead \\{ position: absolute");

    @ParameterizedTest
    @ValueSource(strings = {"static/assets/portal.css", "static/assets/keurwerk.css"})
    void onlyScreensShowCards(String file) throws IOException {
        assertThat(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContainPattern(CARDS_ON_PAPER);
    }
}
