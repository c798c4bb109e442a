package org.keurwerk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;

/** Two people of one organisation at one self-evaluation, each in a browser of their own, and a while without connection. */
final class TwoAtOneForm {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final By SAVED = By.id("saved");
    private static final By CLASH = By.cssSelector("[data-clash]");
    private static final String FIRST = "answers[0].situation";
    private static final String SECOND = "answers[1].situation";

    private final Browser one;
    private final Browser other;

    private TwoAtOneForm(Browser one, Browser other) {
        this.one = one;
        this.other = other;
    }

    /** In the self-evaluation that one of them has open. */
    static void play(URI portal, Browser one) {
        awaitSaved(one);
        String norm = one.address().replaceFirst("[?#].*", "") + "?norm=1";
        try (Browser other = Browser.open(portal)) {
            other.signIn("organisation");
            other.visit(norm);
            one.visit(norm);
            TwoAtOneForm both = new TwoAtOneForm(one, other);
            both.differentSubNormsAreBothKept();
            both.whatBothChangedIsShownWithBothTexts();
            both.whatIsTypedWithoutConnectionIsSentWhenItIsBack();
            both.otherNormsCanBeWrittenWithoutConnection();
            both.whatIsKeptOutlivesTheSession(norm);
            assertThat(other.accessibility().found()).isEmpty();
        }
    }

    private void differentSubNormsAreBothKept() {
        assertThat(one.text()).as("what is missing").contains("Nog in te vullen");
        one.type(FIRST, "Van de een.");
        awaitSaved(one);
        other.type(SECOND, "Van de ander.");
        awaitSaved(other);
        assertThat(other.value(FIRST)).as("comes with what is saved").isEqualTo("Van de een.");
    }

    private void whatBothChangedIsShownWithBothTexts() {
        one.type(FIRST, "Van de een, nader.");
        awaitSaved(one);
        assertThat(one.value(SECOND)).isEqualTo("Van de ander.");
        other.type(FIRST, "Toch anders.");
        other.waitFor(CLASH);
        Awaitility.await("both texts are shown").atMost(PATIENCE).untilAsserted(() -> assertThat(other.words(CLASH))
                .contains("schreef hier", "Van de een, nader.", "Toch anders."));
        other.click(By.cssSelector("[data-choose=saved]"));
        awaitSaved(other);
        assertThat(other.value(FIRST)).isEqualTo("Van de een, nader.");
    }

    private void whatIsTypedWithoutConnectionIsSentWhenItIsBack() {
        other.connected(false);
        other.type(SECOND, "In de trein geschreven.");
        await(other, "bewaard in deze browser");
        assertThat(other.kept()).hasSize(1);
        one.type(FIRST, "Intussen op kantoor.");
        awaitSaved(one);
        other.connected(true);
        awaitSaved(other);
        await(other, "Bewaard om");
        assertThat(other.value(FIRST)).isEqualTo("Intussen op kantoor.");
        one.visit(one.address());
        assertThat(List.of(one.value(FIRST), one.value(SECOND)))
                .containsExactly("Intussen op kantoor.", "In de trein geschreven.");
    }

    /** The norms that the open window has read are turned without a server. */
    private void otherNormsCanBeWrittenWithoutConnection() {
        Awaitility.await("the other norms are read").atMost(PATIENCE).until(() -> other.normsRead() > 1);
        other.connected(false);
        other.click(By.cssSelector(".kw-norms button[value='2']"));
        other.waitFor(By.cssSelector(".kw-norms button[value='2'][aria-current]"));
        String field = other.names("textarea[name$='.situation']").get(0);
        other.type(field, "Ook zonder verbinding.");
        await(other, "bewaard in deze browser");
        other.connected(true);
        awaitSaved(other);
        one.visit(one.address().replace("norm=1", "norm=2"));
        assertThat(one.value(field)).isEqualTo("Ook zonder verbinding.");
    }

    /** What is put back after signing in anew is saved by the new session, and not refused with the proof of the one that ended. */
    private void whatIsKeptOutlivesTheSession(String norm) {
        other.visit(norm);
        awaitSaved(other);
        other.endSession();
        other.type(SECOND, "Na de koffie.");
        Awaitility.await("it is kept").atMost(PATIENCE).until(() -> other.kept().size() == 1);
        other.signIn("organisation");
        other.visit(norm);
        awaitSaved(other);
        one.visit(norm);
        assertThat(one.value(SECOND)).isEqualTo("Na de koffie.");
    }

    private static void awaitSaved(Browser browser) {
        Awaitility.await("all is saved").atMost(PATIENCE).until(() -> browser.kept()
                .isEmpty());
    }

    private static void await(Browser browser, String words) {
        Awaitility.await(words).atMost(PATIENCE).until(() -> browser.words(SAVED)
                .contains(words));
    }
}
