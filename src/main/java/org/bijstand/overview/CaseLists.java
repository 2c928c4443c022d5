package org.bijstand.overview;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bijstand.casefile.ServiceLine;

/** The lists of cases, and how long each is: both are asked by the same words, so that a number is that of its list. */
public interface CaseLists {

    /** How many open cases of the lines there are at each stage; a stage without any is there with none. */
    Map<CaseStage, Long> stages(Set<ServiceLine> lines);

    /** @param now local time in Belgium */
    long count(CaseList list, Set<ServiceLine> lines, LocalDateTime now);

    /**
     * What came in first on top.
     *
     * @param now local time in Belgium
     * @param skipped how many of the first to leave out
     */
    List<CaseRow> rows(CaseList list, Set<ServiceLine> lines, LocalDateTime now, int skipped, int most);

    /**
     * The cases, open and ended, of a person whose name or requester's name begins like this, or who has this membership
     * number or telephone number; the newest first.
     */
    List<CaseRow> search(String words, Set<ServiceLine> lines, int most);
}
