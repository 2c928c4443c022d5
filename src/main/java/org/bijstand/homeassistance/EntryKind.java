package org.bijstand.homeassistance;

/** The kinds of entries in the ledger: a grant reserves, a delivery consumes, a cancellation releases. */
public enum EntryKind {
    RESERVED,
    CONSUMED,
    RELEASED
}
