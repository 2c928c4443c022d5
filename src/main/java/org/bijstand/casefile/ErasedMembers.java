package org.bijstand.casefile;

import java.util.function.Predicate;

/** Members who were erased on request and stay so, whatever the administration's next file says. */
public interface ErasedMembers {

    /** Tells of membership numbers whether they are erased, as it stands now. */
    Predicate<String> erased();
}
