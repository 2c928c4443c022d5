package org.bijstand.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not leave.
 *
 * @param error kind of failure and reply codes; never the server's words, which often repeat the address
 * @param permanent trying again is of no use: the server refuses this recipient or this message for good
 * @param badAddress the server knows nobody at the recipient's address, so that no other mail would arrive there either
 * @param serverAway no other mail would leave now either
 */
record SendFailure(String error, boolean permanent, boolean badAddress, boolean serverAway) {

    private static final Pattern ENHANCED_CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    /** RFC 3463: 5.1 is about an address, which is the sender's in 5.1.7 and 5.1.8. */
    private static final Pattern BAD_RECIPIENT = Pattern.compile("5\\.1\\.(?![78]$)\\d{1,3}");

    /** What servers without such codes say of a mailbox that isn't there. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    /** @param status such as {@code 5.1.1} */
    static boolean blamesAddress(String status) {
        return BAD_RECIPIENT.matcher(status).matches();
    }

    static SendFailure of(Exception failure) {
        List<Throwable> causes = causes(failure);
        return causes.stream().flatMap(SendFailure::reply).findFirst().orElseGet(() -> {
            Throwable root = causes.get(causes.size() - 1);
            return new SendFailure("no answer: " + root.getClass().getSimpleName(), false, false, true);
        });
    }

    /** The message was accepted and only the goodbye failed: Spring names no failed message then. */
    static boolean isAfterAcceptance(Exception failure) {
        return failure instanceof MailSendException send
                && send.getFailedMessages().isEmpty();
    }

    private static Stream<SendFailure> reply(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException recipient) {
            return Stream.of(replied("recipient refused", recipient.getReturnCode(), cause, true));
        } else if (cause instanceof SMTPSenderFailedException sender) {
            return Stream.of(replied("sender refused", sender.getReturnCode(), cause, false));
        } else if (cause instanceof SMTPSendFailedException message) {
            boolean aboutSender =
                    message.getCommand() != null && message.getCommand().startsWith("MAIL");
            return Stream.of(replied(
                    aboutSender ? "sender refused" : "message refused", message.getReturnCode(), cause, !aboutSender));
        }
        return Stream.empty();
    }

    /** A refusal of our own address concerns all mail and is mended in the configuration, so the mail waits for that. */
    private static SendFailure replied(String what, int code, Throwable cause, boolean aboutThisMail) {
        Matcher enhanced = ENHANCED_CODE.matcher(String.valueOf(cause.getMessage()));
        String status = enhanced.find() ? enhanced.group() : "";
        String error = (what + ": " + code + " " + status).strip();
        boolean permanent = aboutThisMail && code >= 500;
        return new SendFailure(
                error, permanent, permanent && isAboutRecipient(cause, code, status), !aboutThisMail || code == 421);
    }

    private static boolean isAboutRecipient(Throwable cause, int code, String status) {
        return status.isEmpty()
                ? cause instanceof SMTPAddressFailedException && NO_SUCH_MAILBOX.contains(code)
                : blamesAddress(status);
    }

    /** Spring and Jakarta Mail each have a chain of their own beside the causes. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        collect(failure, causes);
        return causes;
    }

    private static void collect(Throwable failure, List<Throwable> causes) {
        if (failure == null || causes.contains(failure)) {
            return;
        }
        causes.add(failure);
        if (failure instanceof MailSendException send) {
            send.getFailedMessages().values().forEach(each -> collect(each, causes));
        }
        if (failure instanceof MessagingException messaging) {
            collect(messaging.getNextException(), causes);
        }
        collect(failure.getCause(), causes);
    }
}
