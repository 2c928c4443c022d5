package org.bijstand.mail.review;

import java.util.UUID;

/** Somebody settled a mail outside its task, which has nothing left to ask. Published within the transaction that does it. */
public record MailSettled(UUID mailId) {}
