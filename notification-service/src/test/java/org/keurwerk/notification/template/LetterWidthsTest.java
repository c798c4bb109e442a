package org.keurwerk.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.contact.Contact;

/** Every letter, laid out by a browser as wide as a phone and as a column of a mail program: none is wider than that. */
class LetterWidthsTest {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Puts each letter into a frame of its own and writes down those that are wider; the frames are of this page, so it may look into them. */
    private static final String MEASURE = """
            <script>
            addEventListener('load', () => {
              for (const frame of document.querySelectorAll('iframe')) for (const width of [390, 600]) {
                frame.width = width;
                const inside = frame.contentDocument.documentElement;
                if (!inside.querySelector('h1')) document.body.dataset.empty = frame.title;
                if (inside.scrollWidth > frame.clientWidth) {
                  const out = [...inside.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > frame.clientWidth + 1);
                  const said = document.createElement('p');
                  said.className = 'wider';
                  said.textContent = frame.title + ' at ' + width + ': ' + inside.scrollWidth + ' because of ' + out.slice(-1).map(one => one.textContent.trim().slice(0, 80));
                  document.body.append(said);
                }
              }
              document.body.dataset.measured = document.querySelectorAll('iframe').length;
            });
            </script>
            """;

    @Test
    void noLetterScrollsSideways(@TempDir Path folder) throws Exception {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "there is no Chromium or Chrome on this machine");
        Document sheet = Document.createShell("");
        List<Arguments> all = LetterWriterTest.everyLetter()
                .filter(LetterWidthsTest::isLaidOutInItsOwnWay)
                .toList();
        for (Arguments one : all) {
            LetterKind kind = (LetterKind) one.get()[0];
            String language = (String) one.get()[2];
            String html = write(kind, (Event) one.get()[1], language);
            sheet.body()
                    .appendElement("iframe")
                    .attr("style", "border:0")
                    .attr("title", kind.slug() + " " + language)
                    .attr("srcdoc", html);
        }
        Path file = folder.resolve("letters.html");
        Files.writeString(file, sheet.outerHtml() + MEASURE);

        Document measured = laidOut(browser.get(), file, folder);

        assertThat(measured.body().attr("data-measured")).isEqualTo(Integer.toString(all.size()));
        assertThat(measured.body().attr("data-empty")).isEmpty();
        assertThat(measured.select("p.wider").eachText()).isEmpty();
    }

    /** Of the letters about tasks two each are enough: the others differ in the words of one sentence. */
    private static boolean isLaidOutInItsOwnWay(Arguments letter) {
        return !(letter.get()[1] instanceof DeadlineSet deadline)
                || List.of("Intake", "SelfEvaluation").contains(deadline.task());
    }

    /** To and about an organisation whose name is one of the longest, with words that do not fit on a line. */
    private static String write(LetterKind kind, Event event, String language) {
        FakeWork work = new FakeWork();
        if (event instanceof DeadlineSet deadline) {
            work.open.add(deadline);
        } else if (event instanceof RenewalWindowOpened window) {
            work.windows.add(window);
        }
        Contact named = Writing.contacts().find("org_long").orElseThrow();
        Contact reader = new Contact(
                event instanceof DeadlineSet deadline ? deadline.actor() : named.partyId(),
                named.name(),
                named.email(),
                language,
                named.place());
        return Writing.letters(new MovableClock("2020-07-01T08:00:00Z"), work)
                .write(kind, "ntc_12f5a96cd01234567890", event, reader, new OrganisationId("org_long"))
                .html();
    }

    private static Document laidOut(Path browser, Path file, Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("measured.html");
        Process running = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(running.waitFor(60, TimeUnit.SECONDS))
                    .as("the browser ended")
                    .isTrue();
        } finally {
            running.destroyForcibly();
        }
        return Jsoup.parse(Files.readString(out, StandardCharsets.UTF_8));
    }

    /** With {@code KEURWERK_BROWSER=required} a missing one is a failure, not a skip. */
    private static Optional<Path> browser() {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "required".equals(System.getenv("KEURWERK_BROWSER"))) {
            throw new IllegalStateException("KEURWERK_BROWSER=required, but there is no Chromium on the PATH");
        }
        return found;
    }
}
