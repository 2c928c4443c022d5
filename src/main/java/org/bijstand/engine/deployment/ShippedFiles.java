package org.bijstand.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bijstand.engine.model.ModelFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The processes, decisions and forms that the product itself brings, read once. */
@Component
class ShippedFiles {

    private static final Pattern FILE = Pattern.compile("(?:processes|forms)/([^/]+)/[^/]+$");

    private final SortedMap<String, SortedMap<String, byte[]>> lines = new TreeMap<>();

    ShippedFiles(ResourcePatternResolver files) {
        collect(files, "classpath*:processes/*/*.bpmn");
        collect(files, "classpath*:processes/*/*.dmn");
        collect(files, "classpath*:forms/*/*.form");
    }

    /** By service line, then by the place under the root, so that a jar and exploded classes count as the same. */
    SortedMap<String, SortedMap<String, byte[]>> lines() {
        return lines;
    }

    /** File names are unique over all folders. */
    Optional<ModelFile> named(String fileName) {
        return lines.values().stream()
                .flatMap(line -> line.entrySet().stream())
                .filter(file -> file.getKey().endsWith("/" + fileName))
                .findFirst()
                .map((Map.Entry<String, byte[]> file) -> new ModelFile(file.getKey(), file.getValue()));
    }

    private void collect(ResourcePatternResolver files, String pattern) {
        try {
            for (Resource file : files.getResources(pattern)) {
                String url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
                Matcher name = FILE.matcher(url);
                if (name.find()) {
                    lines.computeIfAbsent(name.group(1), line -> new TreeMap<>())
                            .put(name.group(), file.getContentAsByteArray());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("can't read " + pattern, failure);
        }
    }
}
