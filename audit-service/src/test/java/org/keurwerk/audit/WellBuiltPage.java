package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page: it can be read and used by everybody, and the security policy forbids nothing of it. */
public final class WellBuiltPage {

    private WellBuiltPage() {}

    public static Document check(String html) {
        Document page = Jsoup.parse(html);
        nothingWrittenIntoThePage(page);
        everyFieldHasItsLabel(page);
        everyReferenceLeadsSomewhere(page);
        everyFormIsGuarded(page);
        everyWordIsKnown(page);
        aCheckerOfHtmlFindsNothing(page);
        everyFormHasHelp(page);
        assertThat(page.select("h1")).as("one main heading").hasSize(1);
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        return page;
    }

    private static void nothingWrittenIntoThePage(Document page) {
        assertThat(page.select("[style], style, script:not([src])"))
                .as("inline styles and scripts")
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on"))
                        .toList())
                .as("inline handlers")
                .isEmpty();
    }

    private static void everyFieldHasItsLabel(Document page) {
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=\"" + field.id() + "\"]"))
                    .as("label of " + field.outerHtml())
                    .hasSize(1);
        }
        for (Element group : page.select("fieldset")) {
            assertThat(group.select("> legend").text())
                    .as("legend of " + group.id())
                    .isNotBlank();
        }
        for (Element bare : page.select("button, a")) {
            assertThat(bare.text() + bare.attr("aria-label"))
                    .as("name of " + bare.outerHtml())
                    .isNotBlank();
        }
    }

    private static void everyReferenceLeadsSomewhere(Document page) {
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (String attribute : List.of("aria-describedby", "aria-labelledby", "for")) {
            page.select("[" + attribute + "]").forEach(element -> assertThat(ids)
                    .as(attribute + " of " + element.outerHtml())
                    .contains(element.attr(attribute).split(" ")));
        }
        page.select("a[href^=#]")
                .forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
    }

    private static void everyFormIsGuarded(Document page) {
        page.select("form[method=post]").forEach(form -> assertThat(form.select("input[name=_csrf]"))
                .as("token of " + form.attr("action"))
                .hasSize(1));
    }

    /** A search and a button need none, and on the pages for signing in all that helps stands there already. */
    private static void everyFormHasHelp(Document page) {
        String forms = "main form[method=post]:not([action=/login]):not([action^=/welcome]):not([action=/forgotten])";
        if (!page.select(forms + " :is(textarea, select, input:not([type=hidden]))")
                .isEmpty()) {
            assertThat(page.select("details.kw-help p").text())
                    .as("help beside the form")
                    .isNotBlank();
        }
    }

    /** The rules of the Nu HTML checker that pages of ours have broken. */
    private static void aCheckerOfHtmlFindsNothing(Document page) {
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("hx-")))
                .as("attributes that HTML does not know")
                .isEmpty();
        assertThat(page.select("table:not([role]) :is(thead, tbody, tr, th, td)[role]"))
                .as("roles in a table that has none")
                .isEmpty();
        int above = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as("level of " + heading.outerHtml()).isLessThanOrEqualTo(above + 1);
            above = level;
        }
    }

    private static void everyWordIsKnown(Document page) {
        assertThat(page.html()).doesNotContain("??").doesNotContain("{0}").doesNotContain("null null");
    }
}
