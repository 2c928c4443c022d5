package org.bijstand.mail.review;

/** What a person did with a mail that was put before them. */
public enum ReviewDecision {
    READ,
    OTHER_CASE,
    NEW_REQUEST,
    ACCEPT,
    DECLINE,
    NOTHING,
    REQUEST,
    DROP,
    SEND_AGAIN,
    OTHER_ADDRESS,
    TOLD
}
