package org.bijstand.faults;

/** Who asks for help, how, and how urgent it is. */
enum Demand {
    /** Most of it can wait; a few members ask for more than their yearly maximum, and every fourth request comes by mail. */
    ORDINARY(25),
    /** Everybody writes. */
    BY_MAIL(100),
    /** Every member asks as often, and everything is urgent, so that several partners are asked at once. */
    EVEN_AND_URGENT(0);

    private final int mailed;

    Demand(int mailed) {
        this.mailed = mailed;
    }

    boolean isByMail(int request) {
        return Chance.of("mail " + request) < mailed;
    }
}
