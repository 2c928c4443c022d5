package org.bijstand.overview;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that happened in a case, in order. */
@Component
public class Timeline {

    private final List<Chapter> chapters;

    Timeline(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    /** The oldest first. */
    public List<Happening> of(Dossier dossier) {
        return chapters.stream()
                .flatMap(chapter -> chapter.of(dossier))
                .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::topic))
                .toList();
    }
}
