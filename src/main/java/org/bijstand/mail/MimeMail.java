package org.bijstand.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Puts a mail into the form in which it travels: a plain part that is complete, an HTML part, and its attachments. */
@Component
class MimeMail {

    private final MailSettings settings;
    private final MailHtml html;

    MimeMail(MailSettings settings, MailHtml html) {
        this.settings = settings;
        this.html = html;
    }

    MimeMessage write(OutboxMail mail, JavaMailSender sender, Instant now) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
        helper.setFrom(from());
        helper.setReplyTo(replyTo(mail));
        helper.setTo(new InternetAddress(mail.to().value(), true));
        helper.setSubject(subject(mail));
        helper.setSentDate(Date.from(now));
        helper.setText(MailText.plain(mail.content().body()), html.of(mail.content(), mail.language()));
        for (Attachment file : mail.attachments()) {
            helper.addAttachment(file.fileName(), new ByteArrayResource(file.content()), file.contentType());
        }
        message.setHeader("Message-ID", mail.messageId(settings.from()));
        message.setHeader("Content-Language", mail.language().locale().getLanguage());
        // RFC 3834; and the same for Exchange, which has a header of its own: no answers by machines.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        return message;
    }

    private String replyTo(OutboxMail mail) {
        boolean plain = mail.replyToken() == null || !settings.replyTokenInAddress();
        return plain ? settings.replyTo().value() : ReplyToken.in(settings.replyTo(), mail.replyToken());
    }

    /** With the token too, because some mail programs answer to the sender's address whatever they are asked. */
    private static String subject(OutboxMail mail) {
        String subject = mail.content().subject();
        return mail.replyToken() == null ? subject : subject + " [" + mail.replyToken() + "]";
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(settings.from().value(), settings.senderName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }
}
