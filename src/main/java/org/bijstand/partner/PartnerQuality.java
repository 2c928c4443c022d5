package org.bijstand.partner;

import java.math.BigDecimal;
import java.util.Map;

/** How well partners keep to their specification, as it was judged at the end of cases (H9). */
public interface PartnerQuality {

    /** Average judgement from 1 (bad) to 5 (good), by partner; those who were never judged are missing. */
    Map<Long, BigDecimal> averages();
}
