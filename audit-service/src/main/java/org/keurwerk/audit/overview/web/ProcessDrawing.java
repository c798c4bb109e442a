package org.keurwerk.audit.overview.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.keurwerk.audit.trajectory.ProcessPicture;
import org.springframework.context.MessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A process model as a reader sees it: drawn from its own diagram with the labels in the reader's language, and the same steps as a list. A label
 * without words in the bundle ({@code step.<id of the element>}) stays as the model has it.
 *
 * @param running whether the trajectory stands in it now
 */
record ProcessDrawing(String processId, boolean running, String active, String visited, List<Step> steps) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> NO_STEPS =
            Set.of("sequenceFlow", "process", "participant", "message", "dataObject");

    /** One step: {@code active}, {@code visited} or {@code todo}. */
    record Step(String id, String label, String state) {}

    static ProcessDrawing of(ProcessPicture picture, MessageSource words, Locale locale) {
        List<Step> steps = new ArrayList<>();
        eachNamed(parse(picture.bpmnXml()), element -> {
            if (!NO_STEPS.contains(element.getLocalName()) && !isAnotherBeginning(picture, element)) {
                steps.add(new Step(element.getAttribute("id"), label(element, words, locale), state(picture, element)));
            }
        });
        return new ProcessDrawing(
                picture.processId(),
                !picture.active().isEmpty(),
                String.join(" ", picture.active()),
                String.join(" ", picture.visited()),
                List.copyOf(steps));
    }

    /** The model with its labels in the reader's language. */
    static String translated(String bpmnXml, MessageSource words, Locale locale) {
        Document model = parse(bpmnXml);
        eachNamed(model, element -> element.setAttribute("name", label(element, words, locale)));
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter written = new StringWriter();
            factory.newTransformer().transform(new DOMSource(model), new StreamResult(written));
            return written.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a model that was read can be written", e);
        }
    }

    /** A process that may begin in several ways began in one: the others are no steps that are still to come. */
    private static boolean isAnotherBeginning(ProcessPicture picture, Element element) {
        return element.getLocalName().equals("startEvent")
                && !(picture.visited().isEmpty() && picture.active().isEmpty())
                && state(picture, element).equals("todo");
    }

    private static String state(ProcessPicture picture, Element element) {
        String id = element.getAttribute("id");
        return picture.active().contains(id) ? "active" : picture.visited().contains(id) ? "visited" : "todo";
    }

    private static String label(Element element, MessageSource words, Locale locale) {
        String name = element.getAttribute("name");
        String said = words.getMessage("step." + element.getAttribute("id"), new Object[0], name, locale);
        return said == null ? name : said;
    }

    private static void eachNamed(Document model, Consumer<Element> visitor) {
        NodeList all = model.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.hasAttribute("id")
                    && !element.getAttribute("name").isEmpty()) {
                visitor.accept(element);
            }
        }
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a deployed model can be read", e);
        }
    }
}
