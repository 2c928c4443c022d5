package org.bijstand.reporting;

import java.util.List;

/** What happened in one case: the moments that its page shows. */
public interface CaseFacts {

    /** In the order of time. */
    List<CaseFact> of(String caseNumber);
}
