package org.keurwerk.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Gives every run of letters that the fonts of a page lack a font that has them. The large fonts are read only for pages that need them, and lines
 * without such letters keep their height.
 */
final class Lettering {

    /** The class of a text whose line breaks count, on pages and on paper; the renderer would print the break itself as a letter. */
    private static final String KEEPS_LINES = "kw-prewrap";

    private Lettering() {}

    /** Changes the document. */
    static void of(Document document) {
        Element root = document.getDocumentElement();
        List<Text> texts = new ArrayList<>();
        collect(root, texts);
        texts.forEach(text -> set(document, text));
    }

    private static void collect(Node node, List<Text> texts) {
        if (node.getNodeName().equals("style") || node.getNodeName().equals("title")) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else {
                collect(child, texts);
            }
        }
    }

    private static void set(Document document, Text text) {
        Node parent = text.getParentNode();
        boolean keepsLines = parent instanceof Element element
                && element.getAttribute("class").contains(KEEPS_LINES);
        String[] lines = keepsLines ? text.getData().split("\\R", -1) : new String[] {text.getData()};
        if (lines.length == 1 && runs(lines[0]).stream().allMatch(run -> run.face() == null)) {
            return;
        }
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.insertBefore(document.createElement("br"), text);
            }
            runs(lines[i]).forEach(run -> parent.insertBefore(piece(document, run), text));
        }
        parent.removeChild(text);
    }

    private static Node piece(Document document, Run run) {
        Node piece = document.createTextNode(run.text());
        if (run.face() == null) {
            return piece;
        }
        Element span = document.createElement("span");
        span.setAttribute("style", "font-family:'" + run.face().family() + "'");
        span.appendChild(piece);
        return span;
    }

    /**
     * A piece of text in one font.
     *
     * @param face null for the font of the page
     */
    record Run(@Nullable Face face, String text) {}

    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Face here = null;
        int[] letters = text.codePoints().toArray();
        for (int letter : letters) {
            Face face = Letters.isUnseen(letter) ? here : ofItsOwn(letter);
            if (face != here && !piece.isEmpty()) {
                runs.add(new Run(here, piece.toString()));
                piece.setLength(0);
            }
            here = face;
            if (letter < 0xFE00 || letter > 0xFE0F) {
                piece.appendCodePoint(letter);
            }
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(here, piece.toString()));
        }
        return runs;
    }

    private static @Nullable Face ofItsOwn(int letter) {
        Optional<Face> face = Letters.faceOf(letter).filter(found -> found != Face.TEXT);
        return face.orElse(null);
    }
}
