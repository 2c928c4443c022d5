package org.bijstand.homeassistance;

/** Where judgements are kept, so that what was decided can be explained later. */
public interface Judgements {

    /** Replaces what was judged before. */
    void store(Judgement judgement);

    Judgement of(String assignmentNumber);
}
