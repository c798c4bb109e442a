package org.keurwerk.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Holds every page that a browser comes by against WCAG 2.1 A and AA with axe, on a desk and on a phone, against a focus that cannot be seen, and
 * against side scrolling at 320 pixels, a menu that hides entries there, a blank before the buttons of a form, and the rules of HTML that pages of ours
 * have broken. A page counts as
 * another one when its title, the kinds of its headings or the names of its fields differ, so that a form of nine steps is checked as often as it looks different, no more.
 */
final class Accessibility {

    private static final String ABOUT = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";

    /** What makes a page another page: the address without its ids, the title, the kinds of headings and the fields without their numbers. */
    private static final String LOOKS = """
            const plain = text => text.replace(/[a-z]+_[0-9a-zA-Z]{8,}|[0-9]+/g, '#');
            const fields = [...document.querySelectorAll('[name]')].map(field => field.tagName + plain(field.name));
            const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map(heading => heading.tagName);
            return [plain(location.pathname), plain(document.title), !!document.getElementById('errors'), ...new Set(headings), ...new Set(fields)].join(' ');
            """;

    private static final String RUN = """
            const [contrast, done] = arguments;
            const runOnly = {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']};
            const rules = {'color-contrast': {enabled: contrast}};
            axe.run(document, {runOnly, rules, resultTypes: ['violations'], preload: false}).then(
              found => done(found.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')))),
              error => done(['axe could not run: ' + error]));
            """;

    /** The elements that stick out furthest, so that a reader of the failure need not search. */
    private static final String SIDE_SCROLLING = """
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return '';
            const out = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > wide + 1);
            return out.slice(-3).map(element => element.tagName.toLowerCase() + '.' + element.className).join(', ');
            """;

    /**
     * One control of each kind is given the focus as the keyboard gives it, and must have a ring of two pixels or more around it, or around its label
     * where the label stands for it. axe does not look at this.
     */
    private static final String FOCUS = """
            const kinds = new Map();
            for (const control of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
                const kind = [control.tagName, control.type || '', control.className].join('.').toLowerCase();
                if (!kinds.has(kind) && control.tabIndex >= 0 && control.checkVisibility()) kinds.set(kind, control);
            }
            const ring = element => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)';
            };
            const bare = [];
            for (const [kind, control] of kinds) {
                control.focus({preventScroll: true});
                const shown = [control, ...(control.labels || [])];
                if (document.activeElement === control && !shown.some(ring)) bare.push(kind);
            }
            document.activeElement.blur();
            return bare;
            """;

    /** The rules of the Nu HTML checker that pages of ours have broken, and that a form ends where its last field does. */
    private static final String WELL_BUILT = """
            const found = [];
            const at = element => ' at ' + element.outerHTML.slice(0, 120);
            for (const element of document.querySelectorAll('*')) {
              for (const name of element.getAttributeNames()) {
                if (name.startsWith('hx-')) found.push(name + ' without data-' + at(element));
              }
            }
            for (const part of document.querySelectorAll('table:not([role]) :is(thead, tbody, tr, th, td)[role]')) {
              found.push('a role in a table that has none' + at(part));
            }
            let above = 0;
            for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
              const level = Number(heading.tagName[1]);
              if (level > above + 1) found.push('a heading level is skipped' + at(heading));
              above = level;
            }
            const ids = new Set();
            for (const element of document.querySelectorAll('[id]')) {
              if (ids.has(element.id)) found.push('an id twice' + at(element));
              ids.add(element.id);
            }
            for (const label of document.querySelectorAll('label[for]')) {
              if (!label.control) found.push('a label of nothing' + at(label));
            }
            for (const actions of document.querySelectorAll('main form .kw-actions')) {
              const above = [...actions.parentElement.querySelectorAll('input, select, textarea, label, p, li, td, dd, h2, h3')].filter(
                one => one.checkVisibility() && actions.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
              const end = Math.max(...above.map(one => one.getBoundingClientRect().bottom));
              const blank = actions.getBoundingClientRect().top - end;
              if (above.length && blank > 150) found.push('a blank of ' + Math.round(blank) + ' pixels before the buttons' + at(actions));
            }
            return found;
            """;

    /** The entries of the menu that one would have to scroll for, with nothing that says so. */
    private static final String HIDDEN_ENTRIES = """
            const menu = document.querySelector('nav.kw-menu');
            if (!menu || menu.scrollWidth <= menu.clientWidth + 1) return [];
            return [...menu.querySelectorAll('a')].filter(entry => entry.getBoundingClientRect().right > menu.getBoundingClientRect().right + 1)
              .map(entry => 'the menu hides ' + entry.textContent.trim());
            """;

    /** Waits until the page has its new width, and where something is clicked next also until it is drawn. */
    private static final String DRAWN = """
            const [width, drawn, done] = arguments;
            const finish = () => drawn ? requestAnimationFrame(() => requestAnimationFrame(() => done())) : done();
            const look = () => window.innerWidth === width ? finish() : requestAnimationFrame(look);
            look();
            """;

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int SMALLEST = 320;
    private static final int HEIGHT = 1000;

    private final ChromeDriver driver;
    private final String axe;
    private final Set<String> seen = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private Duration spent = Duration.ZERO;

    Accessibility(ChromeDriver driver) {
        this.driver = driver;
        this.axe = source();
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        wide(DESK);
    }

    /** Checks the page that is shown, unless one that looks the same was checked before; leaves it as wide as it was. */
    void check() {
        long began = System.nanoTime();
        if (seen.add((String) driver.executeScript(LOOKS))) {
            driver.executeScript(axe);
            run(DESK, true);
            look(DESK, WELL_BUILT);
            focus();
            try {
                resize(PHONE);
                run(PHONE, false);
                look(PHONE, WELL_BUILT);
                resize(SMALLEST);
                sideScrolling();
                look(SMALLEST, HIDDEN_ENTRIES);
            } finally {
                resize(DESK);
            }
        }
        spent = spent.plusNanos(System.nanoTime() - began);
    }

    /** What was found, one line each: page, width, rule, element, what is wrong. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** For the log: on how many pages, in what time. */
    String summary() {
        return "axe looked at " + seen.size() + " pages in " + spent.toMillis() + " ms and found " + found.size();
    }

    /** Contrast takes long, and no colour depends on the width. */
    private void run(int width, boolean contrast) {
        Object answer = driver.executeAsyncScript(RUN, contrast);
        if (!(answer instanceof List<?> violations)) {
            throw new IllegalStateException("axe answered " + answer);
        }
        violations.forEach(violation -> found.add(page(width) + violation));
    }

    /** The key makes the browser show the focus, as for somebody who uses no mouse. */
    private void focus() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        Object answer = driver.executeScript(FOCUS);
        if (!(answer instanceof List<?> bare)) {
            throw new IllegalStateException("the look at the focus answered " + answer);
        }
        bare.forEach(kind -> found.add(page(DESK) + "no ring shows the focus of " + kind));
    }

    private void look(int width, String script) {
        Object answer = driver.executeScript(script);
        if (!(answer instanceof List<?> faults)) {
            throw new IllegalStateException("the look at the page answered " + answer);
        }
        faults.forEach(fault -> found.add(page(width) + fault));
    }

    private void sideScrolling() {
        String out = (String) driver.executeScript(SIDE_SCROLLING);
        if (out != null && !out.isEmpty()) {
            found.add(page(SMALLEST) + "scrolls sideways because of " + out);
        }
    }

    private String page(int width) {
        return driver.getTitle() + " (" + driver.getCurrentUrl() + "), " + width + " px: ";
    }

    /** At the width that stays the page is drawn first, so that the next click finds everything in its place. */
    private void resize(int width) {
        wide(width);
        driver.executeAsyncScript(DRAWN, width, width == DESK);
    }

    private void wide(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    private static String source() {
        Properties about = new Properties();
        try (InputStream in = open(ABOUT)) {
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String place = "META-INF/resources/webjars/axe-core/" + about.getProperty("version") + "/axe.min.js";
        try (InputStream in = open(place)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String place) throws IOException {
        InputStream in = Accessibility.class.getClassLoader().getResourceAsStream(place);
        if (in == null) {
            throw new IOException(place + " is not on the class path");
        }
        return in;
    }
}
