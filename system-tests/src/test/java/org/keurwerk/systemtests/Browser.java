package org.keurwerk.systemtests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at the portal, in the Chromium or Chrome that the machine has. Fields are found by name, as the person's software finds them. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final ChromeDriver driver;
    private final URI portal;
    private final Accessibility accessibility;

    private Browser(ChromeDriver driver, URI portal) {
        this.driver = driver;
        this.portal = portal;
        this.accessibility = new Accessibility(driver);
    }

    /** Whether there is a browser with its driver. With {@code KEURWERK_BROWSER=required} a missing one is a failure, not a skip. */
    static boolean available() {
        boolean here =
                find(BROWSERS).isPresent() && find(List.of("chromedriver")).isPresent();
        if (!here && "required".equals(System.getenv("KEURWERK_BROWSER"))) {
            throw new IllegalStateException(
                    "KEURWERK_BROWSER=required, but there is no Chromium with chromedriver on the PATH");
        }
        return here;
    }

    static Browser open(URI portal) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find(BROWSERS).orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=nl",
                "--window-size=1280,1000");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        find(List.of("chromedriver")).orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), portal);
    }

    /** As somebody with the password of the demonstration. */
    void signIn(String account) {
        signIn(account, "keurwerk-demo");
    }

    void signIn(String account, String password) {
        driver.manage().deleteAllCookies();
        go("/login?lang=nl");
        type("username", account);
        type("password", password);
        press(By.cssSelector("main form button[type=submit]"));
        waitFor(By.cssSelector("nav.kw-menu"));
    }

    /** As if the session had ended: the page stays as it is. */
    void endSession() {
        driver.manage().deleteAllCookies();
    }

    void go(String path) {
        visit(portal + path);
    }

    void visit(String address) {
        driver.get(address);
        if (!address.startsWith("about:")) {
            accessibility.check();
        }
    }

    /** Opens the first link of the page to an address with this in it. */
    void follow(String part) {
        press(By.cssSelector("main a[href*='" + part + "']"));
    }

    /** Every page that came by, held against the rules of accessibility. */
    Accessibility accessibility() {
        return accessibility;
    }

    /** Opens my task of a kind from the inbox, taking it first where a role shares it. */
    void openTask(String title) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        By link = By.xpath("//article//h3/a[normalize-space()='" + title + "']");
        go("/tasks");
        while (driver.findElements(link).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no task '" + title + "' in the inbox:\n" + text());
            }
            go("/tasks");
        }
        driver.findElement(link).click();
        waitFor(By.cssSelector("form button[name=_submit], form[action$='/claim'] button"));
        accessibility.check();
        List<WebElement> claim = driver.findElements(By.cssSelector("main form[action$='/claim'] button"));
        if (!claim.isEmpty()) {
            claim.get(0).click();
            waitFor(By.tagName("main"));
            accessibility.check();
            if (driver.findElements(By.cssSelector("button[name=_submit]")).isEmpty()) {
                openTask(title);
            }
        }
    }

    /** Over what stands there, in one go: a page that saves by itself never sees the field empty in between. */
    void type(String name, String value) {
        driver.findElement(By.name(name)).sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
    }

    /** A date field takes its value, whatever the order of day and month in the browser's language. */
    void date(String name, String isoDate) {
        ((JavascriptExecutor) driver)
                .executeScript(
                        "arguments[0].value = arguments[1];"
                                + " for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, {bubbles: true}))",
                        driver.findElement(By.name(name)),
                        isoDate);
    }

    /** What stands in a field now. */
    String value(String name) {
        return String.valueOf(driver.findElement(By.name(name)).getDomProperty("value"));
    }

    /** The words in an element, seen or not. */
    String words(By what) {
        try {
            return textOf(what);
        } catch (StaleElementReferenceException replaced) {
            // a page that saves by itself puts in a new one now and then
            return textOf(what);
        }
    }

    private String textOf(By what) {
        return String.valueOf(driver.findElement(what).getDomProperty("textContent"))
                .strip();
    }

    /** The address of the page that is shown. */
    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Does something in another tab, and closes that at once. */
    void inAnotherTab(Runnable something) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        try {
            something.run();
        } finally {
            driver.close();
            driver.switchTo().window(here);
        }
    }

    /** Cuts the connection of this tab, or mends it. */
    void connected(boolean connected) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Presses a button of the page that leads nowhere else. */
    void click(By button) {
        WebElement found = driver.findElement(button);
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block:'center', behavior:'instant'})", found);
        found.click();
    }

    /** What was typed and is kept by the browser, because it is not saved yet. */
    List<String> kept() {
        return strings("return Object.keys(localStorage).filter(key => key.startsWith('keurwerk:'))");
    }

    /** How many other norms the open form can show without connection. */
    int normsRead() {
        return strings("return [String(window.keurwerkWriting.norms.size)]").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** What can be clicked or filled in and would be printed with the page. */
    List<String> controlsOnPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            return strings("""
                    const shown = element => element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().height > 0;
                    return [...document.querySelectorAll('header, nav, button, .btn, input, select, textarea')].filter(shown)
                      .map(element => element.outerHTML.slice(0, 120));
                    """);
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    /** Whether a date that follows a name from right to left, in an element of its own, is shown after it. */
    boolean showsDateAfterNameFromRightToLeft() {
        return Boolean.TRUE.equals(((JavascriptExecutor) driver).executeScript("""
                const sentence = document.createElement('p');
                const name = document.createElement('a');
                name.href = '#';
                name.textContent = '\\u0633\\u0644\\u0627\\u0645';
                sentence.append('aan ', name, ', 27 november');
                document.querySelector('main').append(sentence);
                const date = document.createRange();
                date.setStart(sentence.lastChild, 2);
                date.setEnd(sentence.lastChild, 4);
                return date.getBoundingClientRect().left >= name.getBoundingClientRect().right - 1;
                """));
    }

    private List<String> strings(String script) {
        Object answer = ((JavascriptExecutor) driver).executeScript(script);
        return answer instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(answer));
    }

    void choose(String name, String value) {
        WebElement option = driver.findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']"));
        WebElement label = driver.findElement(By.cssSelector("label[for='" + option.getDomAttribute("id") + "']"));
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block:'center', behavior:'instant'})", label);
        if (!option.isSelected()) {
            label.click();
        }
    }

    /** Pastes the same text into every field that still is empty. */
    void pasteIntoAll(String css, String text) {
        ((JavascriptExecutor) driver)
                .executeScript(
                        "document.querySelectorAll(arguments[0]).forEach(field => { if (!field.value) field.value = arguments[1]; })",
                        css,
                        text);
    }

    /** Chooses the same option in every group that has none chosen. */
    void chooseInAll(String nameEnding, String value) {
        ((JavascriptExecutor) driver)
                .executeScript(
                        "document.querySelectorAll(`input[name$='${arguments[0]}'][value='${arguments[1]}']`).forEach(option => { option.checked = true; })",
                        nameEnding,
                        value);
    }

    void select(String name, String value) {
        driver.findElement(By.cssSelector("select[name='" + name + "'] option[value='" + value + "']"))
                .click();
    }

    List<String> names(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> String.valueOf(element.getDomAttribute("name")))
                .distinct()
                .toList();
    }

    /** Presses a button that leads to another page, and waits for that page. */
    void press(By button) {
        WebElement found = driver.findElement(button);
        ((JavascriptExecutor) driver)
                .executeScript(
                        "window.leftBehind = true; arguments[0].scrollIntoView({block:'center', behavior:'instant'})",
                        found);
        found.click();
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(page -> Boolean.TRUE.equals(((JavascriptExecutor) page)
                        .executeScript("return !window.leftBehind && document.readyState === 'complete'")));
        accessibility.check();
    }

    boolean has(By what) {
        return !driver.findElements(what).isEmpty();
    }

    /** Submits the task and expects that it was taken. */
    void submit() {
        press(By.cssSelector("button[name=_submit]:not(.visually-hidden)"));
        if (has(By.id("errors"))) {
            throw new IllegalStateException(
                    "refused:\n" + driver.findElement(By.id("errors")).getText());
        }
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void waitFor(By what) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.presenceOfElementLocated(what));
    }

    void picture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<Path> find(List<String> names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
