package org.bijstand.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonalData;
import org.bijstand.casefile.PersonalData.Kept;
import org.bijstand.casefile.PersonalData.KeptFile;
import org.bijstand.partner.PartnerRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that all features together keep about one person (GDPR, article 15). */
@Service
public class PersonFile {

    private final List<PersonalData> features;
    private final PartnerRegister partners;

    PersonFile(List<PersonalData> features, PartnerRegister partners) {
        this.features = features;
        this.partners = partners;
    }

    /** The most personal first: features that others refer to keep who the person is. One moment for all of it. */
    @Transactional(readOnly = true)
    public List<Kept> of(DataSubject person) {
        List<Kept> whole = new ArrayList<>();
        for (PersonalData feature : features) {
            whole.addAll(0, feature.of(person));
        }
        whole.forEach(kept -> kept.entries().forEach(this::namePartner));
        return whole;
    }

    /** The files of the person's mail. They may be many: each is read when the stream comes to it, as long as no iterator
     * is asked of it. */
    public Stream<KeptFile> files(DataSubject person) {
        return features.stream().flatMap(feature -> feature.files(person));
    }

    private void namePartner(Map<String, Object> entry) {
        if (entry.get("partner_id") instanceof Number id) {
            entry.remove("partner_id");
            entry.put("partner", partners.get(id.longValue()).name());
        }
    }

    /** How much of each category is kept. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(DataSubject person) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        of(person).forEach(kept -> counts.merge(kept.category(), kept.entries().size(), Integer::sum));
        return counts;
    }
}
