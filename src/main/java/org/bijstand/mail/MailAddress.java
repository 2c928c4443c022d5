package org.bijstand.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.bijstand.casefile.InvalidInput;

/**
 * An e-mail address that can be written to: one mailbox at a domain, without a display name.
 *
 * @throws InvalidInput when it isn't one, holds a line break or any other control character, or is longer than the 254
 *     characters that SMTP carries
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_MAILBOX = 64;
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]", Pattern.CASE_INSENSITIVE);
    private static final String REMEDY = "Kijk het adres na, bijvoorbeeld naam@voorbeeld.be.";

    public MailAddress {
        check(value, "E-mailadres");
    }

    /**
     * The address somebody typed, without the blanks around it.
     *
     * @param field the field's name as the person sees it
     */
    public static MailAddress of(String typed, String field) {
        String value = typed == null ? "" : typed.replaceAll("^ +| +$", "");
        check(value, field);
        return new MailAddress(value);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static void check(String value, String field) {
        if (value == null || value.isEmpty()) {
            throw new InvalidInput(field, "is leeg. Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.be.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "mag geen regeleinde of tab bevatten. Vul één adres in, op één regel.");
        }
        if (value.length() > LONGEST) {
            throw new InvalidInput(field, "mag hoogstens 254 tekens lang zijn. " + REMEDY);
        }
        if (!isMailbox(value)) {
            throw new InvalidInput(field, "is geen geldig e-mailadres. " + REMEDY);
        }
    }

    /** Stricter than RFC 5322, which also allows groups, quoted mailboxes and host names without a dot. */
    private static boolean isMailbox(String value) {
        int at = value.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_MAILBOX
                || value.startsWith("\"")
                || value.chars().anyMatch(c -> c > 126)) {
            return false;
        }
        try {
            InternetAddress parsed = new InternetAddress(value, true);
            return parsed.getAddress().equals(value)
                    && DOMAIN.matcher(value.substring(at + 1)).matches();
        } catch (AddressException notAnAddress) {
            return false;
        }
    }
}
