package org.keurwerk.testsupport.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Hostile input for every field of every form and every link with parameters that a page shows. */
public final class ShownForms {

    private static final List<String> NAMES = List.of(
            "a.".repeat(2_000) + "b",
            "na\u0000me",
            "scores[999].rationale",
            "scores[99999999999].rationale",
            "scores[-1]",
            "options[0].days[0].x",
            "[0]",
            "..",
            "__proto__.a",
            "class.classLoader",
            "_go",
            "_norm",
            "_submit",
            "_save",
            "kept-address",
            "kept.x");

    /** How a form is sent. */
    private enum Way {
        GET,
        POST,
        FILES
    }

    private ShownForms() {}

    /**
     * All inputs.
     *
     * @param page where it was shown
     */
    public static List<HostileInput> inputs(String page, String html) {
        List<HostileInput> inputs = new ArrayList<>();
        for (Element form : Jsoup.parse(html).select("form")) {
            String action = form.attr("action").isEmpty() ? page : form.attr("action");
            if (action.equals("/logout")) {
                continue; // whoever signs out cannot go on
            }
            Way way = form.attr("enctype").equals("multipart/form-data")
                    ? Way.FILES
                    : form.attr("method").equalsIgnoreCase("post") ? Way.POST : Way.GET;
            Map<String, String> usual = new LinkedHashMap<>();
            form.select("input[name], select[name], textarea[name], button[name]")
                    .forEach(field -> usual.putIfAbsent(field.attr("name"), value(field)));
            for (String name : usual.keySet()) {
                for (String value : HostileValues.texts()) {
                    inputs.add(input(way, action, name, with(usual, name, value)));
                }
            }
            for (String name : NAMES) {
                inputs.add(input(way, action, "a field of another name", with(usual, name, "x")));
                inputs.add(input(way, action, "a field of another name", with(usual, name, "a\r\nb{id}")));
            }
        }
        return inputs;
    }

    private static Map<String, String> with(Map<String, String> usual, String name, String value) {
        Map<String, String> fields = new LinkedHashMap<>(usual);
        fields.put(name, value);
        return fields;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    private static HostileInput input(Way way, String action, String name, Map<String, String> fields) {
        String field = (way == Way.GET ? "GET " : "POST ") + action + " " + name;
        return switch (way) {
            case POST -> HostileInput.form(field, action, fields);
            case FILES -> HostileInput.multipart(field, action, fields);
            case GET -> new HostileInput(field, "GET", action + "?" + HostileInput.encoded(fields), null, null);
        };
    }
}
