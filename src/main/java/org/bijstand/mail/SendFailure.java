package org.bijstand.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
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
 * @param serverAway no other mail would leave now either
 */
record SendFailure(String error, boolean permanent, boolean serverAway) {

    private static final Pattern ENHANCED_CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    static SendFailure of(Exception failure) {
        List<Throwable> causes = causes(failure);
        return causes.stream().flatMap(SendFailure::reply).findFirst().orElseGet(() -> {
            Throwable root = causes.get(causes.size() - 1);
            return new SendFailure("no answer: " + root.getClass().getSimpleName(), false, true);
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
        String error = what + ": " + code + (enhanced.find() ? " " + enhanced.group() : "");
        return new SendFailure(error, aboutThisMail && code >= 500, !aboutThisMail || code == 421);
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
