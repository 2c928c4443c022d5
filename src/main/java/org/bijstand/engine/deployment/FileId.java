package org.bijstand.engine.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bijstand.engine.model.ModelFile;

/** Which process, decision or form a file holds. */
record FileId(Kind kind, String id) {

    enum Kind {
        PROCESS("bpmn"),
        DECISION("dmn"),
        FORM("form");

        private final String end;

        Kind(String end) {
            this.end = end;
        }

        String end() {
            return end;
        }

        private static Optional<Kind> of(String path) {
            for (Kind kind : values()) {
                if (path.endsWith("." + kind.end)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty when the file is none of the three by its name; a file that can't be read has the id of its name. */
    static Optional<FileId> of(ModelFile file) {
        return Kind.of(file.path())
                .map(kind -> new FileId(
                        kind, idIn(file, kind).filter(id -> !id.isBlank()).orElse(file.name())));
    }

    String resourceName(String line) {
        return (kind == Kind.FORM ? "forms/" : "processes/") + line + "/" + id + "." + kind.end;
    }

    private static Optional<String> idIn(ModelFile file, Kind kind) {
        try {
            return switch (kind) {
                case PROCESS -> idOf("process", file);
                case DECISION -> idOf("decision", file);
                case FORM ->
                    Optional.ofNullable(JSON.readTree(file.content()).path("id").asText(null));
            };
        } catch (IOException | XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> idOf(String element, ModelFile file) throws XMLStreamException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = parsers.createXMLStreamReader(new ByteArrayInputStream(file.content()));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && element.equals(xml.getLocalName())) {
                return Optional.ofNullable(xml.getAttributeValue(null, "id"));
            }
        }
        return Optional.empty();
    }
}
