package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.scenario.http.Patience;

class ExpectationSentencesTest {

    private static final Patience AT_ONCE = new Patience(
            Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));

    private final FakeKeurwerk keurwerk = new FakeKeurwerk();
    private final HeardSteps heard = new HeardSteps();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        keurwerk.close();
    }

    @Test
    void theRegisterIsShownAsItIs() throws Exception {
        keurwerk.dossiers.register.add(Map.of(
                "number",
                "CBCT-1",
                "organisation",
                "A",
                "scope",
                "POI",
                "status",
                "EXPIRED",
                "validUntil",
                "2024-01-01"));
        keurwerk.dossiers.register.add(Map.of("number", "CBCT-2", "organisation", "Another A", "scope", "POI"));

        expect("register: [{organisation: A, scope: POI, status: VALID}]");

        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains(
                        "expects 1 entry in the register of A with scope 'POI', status 'VALID'",
                        "seen 0, of all: CBCT-1 POI EXPIRED 2024-01-01");
    }

    @Test
    void theMailboxIsShownAsItIs() throws Exception {
        mail("2024-03-21", "Uw certificaat");

        expect("mails: [{to: a@b.example, subject: certificaat, date: 2024-03-22}]");

        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains(
                        "expects 1 mail to a@b.example with subject 'certificaat', date '2024-03-22'",
                        "seen 0, of all: 2024-03-21T09:00:00+01:00 Uw certificaat");
    }

    @Test
    void mailsAreCountedExactlyOrAtLeast() throws Exception {
        mail("2024-03-21", "Uw certificaat");
        mail("2024-03-21", "Uw certificaat");

        expect(
                "mails: [{to: a@b.example, subject: CERTIFICAAT, atLeast: 1}, {to: a@b.example, subject: certificaat, count: 2}]");
        assertThat(heard.failures()).isEmpty();
        expect("mails: [{to: a@b.example, subject: certificaat}]");
        assertThat(heard.failures()).hasSize(1);
    }

    @Test
    void anAttachmentCanBeAskedFor() throws Exception {
        mail("2024-03-21", "Uw certificaat");

        expect("mails: [{to: a@b.example, subject: certificaat, attachment: .pdf}]");
        assertThat(heard.failures()).isEmpty();
        expect("mails: [{to: a@b.example, subject: certificaat, attachment: .ics}]");
        assertThat(heard.failures()).singleElement().asString().contains("attachments '.ics'");
    }

    @Test
    void aTrailThatDoesNotProveItselfIsSaid() throws Exception {
        keurwerk.dossiers.organisationOfAccount.put("a", "A");
        keurwerk.dossiers.dossiers.add(keurwerk.dossiers.new Dossier("trj_1", "a", "A", "2020-Q4", "I"));

        expect("trails: [{organisation: A}]");
        assertThat(heard.failures()).isEmpty();

        keurwerk.dossiers.trailFaults = List.of("TAMPERED");
        expect("trails: [{organisation: A}]");
        assertThat(heard.failures())
                .singleElement()
                .asString()
                .contains("expected an intact trail of every trajectory of A", "TAMPERED");
    }

    @Test
    void aFrameworkIsUploadedAndConfirmedOnce() throws Exception {
        String file = """
                name: x
                start: 2020-07-01
                frameworks:
                  - on: 2020-07-01
                    yaml: |
                      key: ZOO
                      version: I
                trajectories: []
                """;
        Scenario scenario = ScenarioPlayer.read(Files.writeString(folder.resolve("x.yaml"), file));

        for (int twice = 0; twice < 2; twice++) {
            ScenarioPlayer.play(scenario, keurwerk.addresses(folder.resolve("out")), heard, AT_ONCE);
        }

        assertThat(heard.failures()).isEmpty();
        assertThat(keurwerk.dossiers.uploaded).singleElement().asString().startsWith("key: ZOO");
        assertThat(keurwerk.dossiers.frameworks).hasSize(1);
    }

    @Test
    void nothingSeenIsSaidInWords() throws Exception {
        expect("trajectories: [{organisation: A, phase: INTAKE}]\n    pdfs: [{organisation: A}]");

        assertThat(heard.failures()).hasSize(2);
        assertThat(heard.failures().get(0))
                .contains("expected 1 trajectory of A with phase 'INTAKE'; seen 0, of all: none");
        assertThat(heard.failures().get(1)).contains("expected 1 certificate as PDF of A; seen none");
    }

    @Test
    void thatNothingIsThereCanBeExpected() throws Exception {
        expect("register: [{organisation: A, count: 0}]\n    mails: [{to: a@b.example, subject: x, count: 0}]");

        assertThat(heard.failures()).isEmpty();
    }

    private void mail(String date, String subject) {
        keurwerk.dossiers.mails.add(Map.of(
                "to",
                "a@b.example",
                "subject",
                subject,
                "date",
                date + "T09:00:00+01:00",
                "attachments",
                List.of(Map.of("number", 1, "name", "certificaat.pdf"))));
    }

    private void expect(String expectation) throws Exception {
        String file = "name: x\nstart: 2020-07-01\ntrajectories: []\nexpect:\n  - on: 2020-07-01\n    " + expectation;
        Scenario scenario = ScenarioPlayer.read(Files.writeString(folder.resolve("x.yaml"), file));
        ScenarioPlayer.play(scenario, keurwerk.addresses(folder.resolve("out")), heard, AT_ONCE);
    }
}
