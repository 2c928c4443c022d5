package org.bijstand.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model as it comes from Camunda Modeler.
 *
 * @param path with forward slashes; its end tells BPMN from DMN, its file name has to be the model's id
 */
public record ModelFile(String path, byte[] content) {

    public static ModelFile read(Path file) throws IOException {
        return new ModelFile(file.toString().replace('\\', '/'), Files.readAllBytes(file));
    }

    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file name without its end. */
    public String name() {
        return fileName().replaceFirst("\\.[^.]*$", "");
    }

    public boolean isDecision() {
        return path.endsWith(".dmn");
    }
}
