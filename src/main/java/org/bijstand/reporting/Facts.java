package org.bijstand.reporting;

/** Where features write down what happened, in the transaction in which it happens (design rule 9). */
public interface Facts {

    /** Recording the same kind and reference again changes nothing, so a repeated step counts once. */
    void record(Fact fact);
}
