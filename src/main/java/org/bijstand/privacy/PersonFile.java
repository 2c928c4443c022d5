package org.bijstand.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonalData;
import org.bijstand.casefile.PersonalData.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that all features together keep about one person (GDPR, article 15). */
@Service
public class PersonFile {

    private final List<PersonalData> features;

    PersonFile(List<PersonalData> features) {
        this.features = features;
    }

    /** The most personal first: features that others refer to keep who the person is. One moment for all of it. */
    @Transactional(readOnly = true)
    public List<Kept> of(DataSubject person) {
        List<Kept> whole = new ArrayList<>();
        for (PersonalData feature : features) {
            whole.addAll(0, feature.of(person));
        }
        return whole;
    }

    /** How much of each category is kept. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(DataSubject person) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        of(person).forEach(kept -> counts.merge(kept.category(), kept.entries().size(), Integer::sum));
        return counts;
    }
}
