package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
        noPartOfATableHasARole(page);
        everyFormHasHelp(page);
        everyErrorNamesItsField(page);
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

    /** Parts of a table say what they are; a role beside that is an error to checkers of HTML. */
    private static void noPartOfATableHasARole(Document page) {
        assertThat(page.select("table[role], thead[role], tbody[role], tr[role], th[role], td[role]"))
                .as("roles of tables")
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

    /** By the word that stands at the field, in the order in which the fields stand. */
    private static void everyErrorNamesItsField(Document page) {
        List<Element> all = page.getAllElements();
        List<String> wrong = new ArrayList<>();
        int above = -1;
        for (Element error : page.select("#errors a[href^=#]")) {
            Element field = Objects.requireNonNull(
                    page.getElementById(error.attr("href").substring(1)));
            // what is folded beside something that is read has no place among the questions
            int place = field.closest("details") == null ? all.indexOf(field) : above;
            String subject = error.select("b").text().replaceAll(":$", "");
            String label = label(page, field);
            if (place < above || subject.isBlank() || !isCalled(subject, label)) {
                wrong.add("%s: '%s' at '%s'%s"
                        .formatted(field.id(), subject, label, place < above ? " stands higher on the page" : ""));
            }
            above = place;
        }
        assertThat(wrong).as("errors by other names or in another order").isEmpty();
    }

    /** The name alone, or behind that of its row or part. */
    private static boolean isCalled(String subject, String label) {
        return label.isEmpty() || subject.toLowerCase(Locale.ROOT).endsWith(label.toLowerCase(Locale.ROOT));
    }

    /** Of a field in a part of a long form the part's number is said, and of a group of fields its own legend. */
    private static String label(Document page, Element field) {
        if (!page.select(".kw-norms").isEmpty()) {
            return "";
        }
        Element label = page.selectFirst("label[for=\"" + field.id() + "\"]");
        Element called = label == null ? field.selectFirst("legend") : label;
        return called == null ? "" : own(called);
    }

    private static String own(Element label) {
        Element bare = label.clone();
        bare.select(".soft").remove();
        return bare.text();
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
