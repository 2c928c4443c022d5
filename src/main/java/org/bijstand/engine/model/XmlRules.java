package org.bijstand.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A model as text, before anything else reads it. The engine and the rules read a file in two ways: the engine knows an
 * element by its local name in any namespace, and understands old namespaces, too. So only what both read alike passes,
 * in an amount that a person could draw.
 */
final class XmlRules extends DefaultHandler {

    private static final int MOST_ELEMENTS = 50_000;
    private static final int DEEPEST = 40;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private static final String INVALID =
            "Dit bestand is geen geldig model. Open het in Camunda Modeler en bewaar het opnieuw.";
    private static final String DOCTYPE =
            "Een DOCTYPE is niet toegelaten. Bewaar het bestand opnieuw uit Camunda Modeler.";
    private static final String TOO_LARGE = "Dit bestand is te groot of te diep genest. Een model telt hoogstens "
            + MOST_ELEMENTS + " elementen, " + DEEPEST + " in elkaar.";

    private final XmlWords words;
    private final String fileName;
    private final Deque<String> ids = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private int elements;

    private XmlRules(ModelFile file) {
        this.words = file.isDecision() ? XmlWords.DMN : XmlWords.BPMN;
        this.fileName = file.fileName();
    }

    /** What is wrong with the file as XML; empty when it may be read as a model. */
    static List<Finding> check(ModelFile file) {
        XmlRules rules = new XmlRules(file);
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(NO_DOCTYPE, true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(file.content()), rules);
        } catch (TooLarge tooLarge) {
            rules.report(null, TOO_LARGE);
        } catch (SAXException | IOException unreadable) {
            boolean doctype = String.valueOf(unreadable.getMessage()).contains("DOCTYPE");
            rules.report(null, doctype ? DOCTYPE : INVALID + " (" + unreadable.getMessage() + ")");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rules.findings;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        elements++;
        if (elements > MOST_ELEMENTS || ids.size() == DEEPEST) {
            throw new TooLarge();
        }
        String id = attributes.getValue("", "id");
        ids.push(id != null ? id : ids.isEmpty() ? "" : ids.peek());
        if (!words.hasElement(namespace, name)) {
            report(ids.peek(), "Het element '" + qualified + "' is niet toegelaten. Verwijder het.");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!words.hasAttribute(namespace, attributes.getURI(i), attributes.getLocalName(i))) {
                report(
                        ids.peek(),
                        "Het kenmerk '" + attributes.getQName(i) + "' is niet toegelaten. Verwijder het, in Camunda"
                                + " Modeler of in de XML.");
            }
        }
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        ids.pop();
    }

    @Override
    public void processingInstruction(String target, String data) {
        report(ids.isEmpty() ? null : ids.peek(), "Een verwerkingsinstructie ('<?" + target + "') is niet toegelaten.");
    }

    /** Nothing outside the file is ever read. */
    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException(DOCTYPE);
    }

    private void report(String id, String message) {
        findings.add(new Finding(fileName, id == null || id.isEmpty() ? null : id, message));
    }

    private static final class TooLarge extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
