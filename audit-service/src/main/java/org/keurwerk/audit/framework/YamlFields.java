package org.keurwerk.audit.framework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.YamlTree.Entry;
import org.keurwerk.audit.framework.YamlTree.Mapping;
import org.keurwerk.audit.framework.YamlTree.Node;
import org.keurwerk.audit.framework.YamlTree.Scalar;
import org.keurwerk.audit.framework.YamlTree.Sequence;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.press.Letters;

/**
 * The fields of one mapping of a framework file. What does not fit is noted, and something harmless is given instead, so that all that is wrong is found
 * at once; nothing is made of a file in which anything was noted.
 */
final class YamlFields {

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final String path;
    private final int line;
    private final List<FrameworkFault> faults;
    private final boolean readable;

    /** The fields at a place, of which only the known may be there. */
    YamlFields(Node node, String path, List<FrameworkFault> faults, String... known) {
        this.path = path;
        this.line = node.line();
        this.faults = faults;
        this.readable = node instanceof Mapping;
        Set<String> names = new HashSet<>(Arrays.asList(known));
        if (!(node instanceof Mapping mapping)) {
            fault(node.line(), path.isEmpty() ? "file" : path, "framework-no-fields", String.join(", ", known));
            return;
        }
        for (Entry entry : mapping.entries()) {
            String shown = entry.key().length() > 40 ? entry.key().substring(0, 40) + "…" : entry.key();
            if (!names.contains(entry.key())) {
                fault(entry.line(), at(shown), "framework-key-unknown", String.join(", ", known));
            } else if (entries.putIfAbsent(entry.key(), entry) != null) {
                fault(entry.line(), at(shown), "framework-key-twice", shown);
            }
        }
    }

    /** The path of a field. */
    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Notes what is wrong with a field; where there are no fields at all, that was noted already. */
    void wrong(String key, String code, @Nullable String allowed) {
        if (!readable) {
            return;
        }
        Entry entry = entries.get(key);
        fault(entry == null ? line : entry.line(), at(key), code, allowed);
    }

    /** What stands under a key; null, and noted, where nothing does. */
    @Nullable Node node(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            wrong(key, "framework-missing", null);
            return null;
        }
        return entry.value();
    }

    /** A text of one line. */
    String text(String key, int longest) {
        Node node = node(key);
        return node == null ? "" : text(node, at(key), longest);
    }

    private String text(Node node, String place, int longest) {
        if (!(node instanceof Scalar scalar)) {
            fault(node.line(), place, "framework-no-text", null);
            return "";
        }
        if (scalar.nothing() || OneLine.of(scalar.text()).isEmpty()) {
            fault(node.line(), place, "framework-missing", null);
            return "";
        }
        String text = scalar.text().strip();
        if (text.codePointCount(0, text.length()) > longest) {
            fault(node.line(), place, "framework-too-long", String.valueOf(longest));
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            fault(node.line(), place, "framework-characters", null);
        } else if (!Letters.thatCannotBePrinted(text).isEmpty()) {
            fault(node.line(), place, "framework-not-on-paper", String.join(" ", Letters.thatCannotBePrinted(text)));
        }
        return OneLine.of(text);
    }

    /** A text of a form. */
    String pattern(String key, String pattern, String example) {
        int before = faults.size();
        String text = text(key, 80);
        if (faults.size() == before && !text.matches(pattern)) {
            wrong(key, "framework-form", example);
        }
        return text;
    }

    /** A text in each language. */
    Map<String, String> words(String key, int longest) {
        Node node = node(key);
        return node == null ? Map.of() : words(node, at(key), longest);
    }

    Map<String, String> words(Node node, String place, int longest) {
        if (!(node instanceof Mapping)) {
            fault(node.line(), place, "framework-no-fields", String.join(", ", LANGUAGES));
            return Map.of();
        }
        YamlFields fields = new YamlFields(node, place, faults, LANGUAGES.toArray(String[]::new));
        Map<String, String> words = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> words.put(language, fields.text(language, longest)));
        return words;
    }

    /** A whole number. */
    int number(String key, int least, int most) {
        int before = faults.size();
        String text = text(key, 80);
        if (faults.size() > before) {
            return least;
        }
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            wrong(key, "framework-number", least + ".." + most);
            return least;
        }
        return number;
    }

    /** Yes or no. */
    boolean yes(String key) {
        int before = faults.size();
        String text = text(key, 80);
        if (faults.size() == before && !text.equals("true") && !text.equals("false")) {
            wrong(key, "framework-one-of", "true, false");
        }
        return text.equals("true");
    }

    /** A day; null where it is none. */
    @Nullable LocalDate day(String key) {
        int before = faults.size();
        String text = text(key, 80);
        if (faults.size() > before) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1990 && day.getYear() <= 2099) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, like a day of another age
        }
        wrong(key, "framework-date", "2027-01-01");
        return null;
    }

    /** The items of a list with so many. */
    List<Node> list(String key, int most) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Sequence sequence)) {
            wrong(key, "framework-no-list", null);
            return List.of();
        }
        if (sequence.items().isEmpty() || sequence.items().size() > most) {
            wrong(key, "framework-count", "1.." + most);
        }
        return sequence.items().size() > most ? List.of() : sequence.items();
    }

    /** The texts of a list, each one of some words and none twice. */
    List<String> oneOf(String key, List<String> allowed) {
        List<String> found = new ArrayList<>();
        for (Node node : list(key, allowed.size())) {
            String text = node instanceof Scalar scalar ? scalar.text() : "";
            if (!allowed.contains(text)) {
                fault(node.line(), at(key), "framework-one-of", String.join(", ", allowed));
            } else if (found.contains(text)) {
                fault(node.line(), at(key), "framework-twice", text);
            } else {
                found.add(text);
            }
        }
        return found;
    }

    private void fault(int at, String place, String code, @Nullable String allowed) {
        faults.add(new FrameworkFault(at, place, code, allowed));
    }
}
