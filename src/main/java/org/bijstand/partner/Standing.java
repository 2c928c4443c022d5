package org.bijstand.partner;

/**
 * How a partner stands at this moment.
 *
 * @param running assignments that it accepted and that aren't finished
 * @param pending offers that it may still accept
 * @param answerMinutes its usual time to an answer over the last year (the median), null when it has given none
 * @param silentPercent how many of its offers of the last year it left without an answer
 */
public record Standing(int running, int pending, Integer answerMinutes, int silentPercent) {

    /** Of a partner who was never asked anything. */
    public static final Standing NEW = new Standing(0, 0, null, 0);

    boolean leavesRoomIn(Partner partner) {
        return running + pending < partner.capacity();
    }
}
