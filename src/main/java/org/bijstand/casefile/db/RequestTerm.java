package org.bijstand.casefile.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bijstand.casefile.DataSubjects;
import org.bijstand.casefile.PersonalData;
import org.bijstand.casefile.Retained;
import org.bijstand.casefile.ServiceLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long a request by mail is kept that was none, with all that hangs on it. */
@Repository
class RequestTerm implements Retained {

    private final JdbcClient jdbc;
    private final DataSubjects subjects;
    private final ObjectProvider<PersonalData> features;

    RequestTerm(JdbcClient jdbc, DataSubjects subjects, ObjectProvider<PersonalData> features) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.features = features;
    }

    @Override
    public Kind kind() {
        return Kind.QUARANTINE;
    }

    @Override
    public int expire(ServiceLine line, Instant before, int most) {
        List<String> numbers = jdbc.sql("""
                        select case_number from mail_request
                        where state = 'DROPPED' and decided_at < :before and starts_with(case_number, :prefix)
                        order by decided_at limit :most
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("prefix", line.casePrefix() + "-")
                .param("most", most)
                .query(String.class)
                .list();
        numbers.forEach(
                number -> features.orderedStream().forEach(feature -> feature.erase(subjects.caseAlone(number))));
        return numbers.size();
    }
}
