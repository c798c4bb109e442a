package org.keurwerk.audit.framework;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML file as a tree of texts with their lines, and no more of YAML than that: one document in UTF-8 without anchors, aliases and tags, so that a
 * small file cannot become a large one and nothing in it names a class.
 */
final class YamlTree {

    static final int LARGEST = 512 * 1024;
    private static final int DEEPEST = 10;
    private static final String FILE = "file";

    private final Iterator<Event> events;

    private YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    /** A value of the file. */
    sealed interface Node permits Mapping, Sequence, Scalar {

        /** The line on which it begins, from 1. */
        int line();
    }

    /** A key and what stands under it. */
    record Entry(String key, int line, Node value) {}

    /** Keys with values, in order; a key may stand in it twice. */
    record Mapping(int line, List<Entry> entries) implements Node {}

    /** A list. */
    record Sequence(int line, List<Node> items) implements Node {}

    /**
     * A text.
     *
     * @param plain whether it stands there without quotes
     */
    record Scalar(int line, String text, boolean plain) implements Node {

        /** Whether nothing was said. */
        boolean nothing() {
            return text.isBlank() || (plain && (text.equals("~") || text.equals("null")));
        }
    }

    /** The file could not be read as such a tree. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient FrameworkFault fault;

        Unreadable(FrameworkFault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        FrameworkFault fault() {
            return fault;
        }
    }

    /** The text of a file. */
    static String text(byte[] content) throws Unreadable {
        if (content.length > LARGEST) {
            throw unreadable(0, "framework-too-large", LARGEST / 1024 + " kB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            if (isNoText(content)) {
                throw unreadable(0, "framework-not-text", null);
            }
            throw unreadable(0, "framework-not-utf8", "UTF-8");
        }
    }

    /** Whether it is a file of another kind, such as an archive: it holds what no text holds, and does not say that it is in UTF-16. */
    private static boolean isNoText(byte[] content) {
        boolean utf16 = content.length > 1 && (content[0] & 0xFF) >= 0xFE && (content[1] & 0xFF) >= 0xFE;
        for (byte one : content) {
            if (one == 0) {
                return !utf16;
            }
        }
        return false;
    }

    /** The line of the first character that no YAML holds; 0 where there is none. */
    private static int lineOfNoText(String text) {
        int line = 1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!StreamReader.isPrintable(text.codePointAt(at))) {
                return line;
            }
            line += text.charAt(at) == '\n' ? 1 : 0;
        }
        return 0;
    }

    /** The tree of a file. */
    static Node read(byte[] content) throws Unreadable {
        String text = text(content);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw unreadable(0, "framework-empty", null);
        }
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LARGEST).setLabel(FILE).build();
        try {
            return new YamlTree(new Parse(settings).parseString(plain).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw unreadable(line, "framework-not-yaml", String.valueOf(line));
        } catch (YamlVersionException e) {
            throw unreadable(1, "framework-yaml-version", null);
        } catch (YamlEngineException e) {
            throw unreadable(lineOfNoText(plain), "framework-not-text", null);
        }
    }

    private Node document() throws Unreadable {
        @Nullable Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                throw unreadable(line(event), "framework-several", null);
            }
            if (event instanceof NodeEvent) {
                root = node(event, 0);
            }
        }
        if (root == null) {
            throw unreadable(0, "framework-empty", null);
        }
        return root;
    }

    private Node node(Event event, int depth) throws Unreadable {
        int line = line(event);
        boolean anchored = event instanceof NodeEvent one && one.getAnchor().isPresent();
        if (event instanceof AliasEvent || anchored) {
            throw unreadable(line, "framework-anchor", null);
        }
        if (depth > DEEPEST) {
            throw unreadable(line, "framework-too-deep", String.valueOf(DEEPEST));
        }
        if (event instanceof ScalarEvent scalar) {
            noTag(scalar.getTag(), line);
            return new Scalar(line, scalar.getValue(), scalar.isPlain());
        }
        if (event instanceof SequenceStartEvent sequence) {
            noTag(sequence.getTag(), line);
            return new Sequence(line, items(depth));
        }
        if (event instanceof MappingStartEvent mapping) {
            noTag(mapping.getTag(), line);
            return new Mapping(line, entries(depth));
        }
        throw unreadable(line, "framework-not-yaml", String.valueOf(line));
    }

    private List<Node> items(int depth) throws Unreadable {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return List.copyOf(items);
    }

    private List<Entry> entries(int depth) throws Unreadable {
        List<Entry> entries = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Node key = node(next, depth + 1);
            if (!(key instanceof Scalar name)) {
                throw unreadable(key.line(), "framework-not-yaml", String.valueOf(key.line()));
            }
            entries.add(new Entry(name.text(), name.line(), node(events.next(), depth + 1)));
        }
        return List.copyOf(entries);
    }

    private static void noTag(Optional<String> tag, int line) throws Unreadable {
        if (tag.isPresent()) {
            throw unreadable(line, "framework-tag", null);
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static Unreadable unreadable(int line, String code, @Nullable String allowed) {
        return new Unreadable(new FrameworkFault(line, FILE, code, allowed));
    }
}
