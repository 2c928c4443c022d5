package org.bijstand.mail.inbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bijstand.mail.inbox.MailFile;
import org.bijstand.mail.inbox.file.FileKind;
import org.bijstand.mail.inbox.file.FileSniffer;
import org.bijstand.mail.inbox.mime.ReadMail.Attached;

/**
 * Reads a message. Never fails, whatever the bytes: what is broken is read as far as it goes. Time and memory stay within a
 * few times the size of the message, however its parts are nested.
 */
public final class MimeReader {

    private static final int MOST_FILES = 100;
    /** Of all parts together; what is shown is cut long before that. */
    private static final int MOST_BYTES_OF_TEXT = 1_000_000;

    private static final String PGP = "-----BEGIN PGP MESSAGE-----";

    private final MimePart root;
    private final StringBuilder text = new StringBuilder();
    private final List<Attached> attached = new ArrayList<>();
    private int textLeft = MOST_BYTES_OF_TEXT;
    private boolean someText;
    private boolean readableText;
    private boolean encrypted;
    private String calendarMethod = "";
    private String deliveryStatus;
    private Optional<String> returnedId = Optional.empty();

    private MimeReader(byte[] message) {
        root = MimeTree.of(message);
    }

    public static ReadMail read(byte[] message) {
        return new MimeReader(message).read();
    }

    private ReadMail read() {
        read(root);
        String reportType = root.type().equals("multipart/report") ? parameter(root, "report-type") : "";
        return new ReadMail(
                root.headers(),
                PlainText.clean(text.toString()),
                List.copyOf(attached),
                readableText || !someText,
                encrypted,
                Optional.ofNullable(deliveryStatus).map(fields -> DeliveryReport.of(fields, returnedId)),
                reportType,
                calendarMethod);
    }

    private void read(MimePart part) {
        String type = part.type();
        if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
            deliveryStatus = deliveryStatus == null ? part.text(MOST_BYTES_OF_TEXT) : deliveryStatus;
        } else if (part.isMultipart() && !part.isAttachment()) {
            readParts(part);
        } else if (type.startsWith("text/") && isWords(part)) {
            readText(part);
        } else {
            readFile(part);
        }
    }

    private void readParts(MimePart part) {
        List<MimePart> parts = part.parts();
        encrypted |= part.type().equals("multipart/encrypted");
        if (parts.isEmpty()) {
            readText(part);
        } else if (part.type().equals("multipart/alternative")) {
            readBest(parts);
        } else {
            parts.forEach(this::read);
        }
    }

    /** Of several forms of the same text, the plain one when it says anything; files in between are files all the same. */
    private void readBest(List<MimePart> forms) {
        Optional<MimePart> plain = forms.stream()
                .filter(form -> form.type().equals("text/plain")
                        && !form.text(MOST_BYTES_OF_TEXT).isBlank())
                .findFirst();
        for (MimePart form : forms) {
            boolean otherForm = form.type().equals("text/html") || form.type().equals("multipart/related");
            if (form.type().equals("text/calendar")) {
                readFile(form);
            } else if (plain.isEmpty()
                    || plain.get() == form
                    || !otherForm && !form.type().startsWith("text/")) {
                read(form);
            } else if (form.isMultipart()) {
                readPictures(form);
            }
        }
    }

    private void readPictures(MimePart related) {
        related.parts().stream()
                .filter(part -> !part.type().startsWith("text/"))
                .forEach(this::readFile);
    }

    private static boolean isWords(MimePart part) {
        return !part.isAttachment()
                && (part.type().equals("text/plain") && part.fileName().isEmpty()
                        || part.type().equals("text/html") && part.fileName().isEmpty()
                        || part.type().equals("text/enriched"));
    }

    private void readText(MimePart part) {
        String written = part.text(textLeft);
        textLeft -= Math.min(part.content().length, textLeft);
        if (part.type().equals("text/html")) {
            written = HtmlText.of(written);
        } else if ("flowed".equals(parameter(part, "format"))) {
            written = FlowedText.unfold(written, parameter(part, "delsp").equals("yes"));
        }
        if (!written.isBlank()) {
            someText = true;
            readableText |= !part.damaged();
            encrypted |= written.stripLeading().startsWith(PGP);
            text.append(written).append("\n\n");
        }
    }

    private void readFile(MimePart part) {
        String type = part.type();
        if (type.equals("message/rfc822") || type.equals("text/rfc822-headers") || type.equals("message/global")) {
            returnedId = returnedId.or(() -> MimeHeaders.of(part.content()).first("Message-ID"));
        }
        if (type.equals("text/calendar")) {
            calendarMethod = parameter(part, "method");
        }
        encrypted |= type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime");
        if (attached.size() < MOST_FILES) {
            String name = FileNames.clean(part.fileName(), type);
            FileKind kind = FileSniffer.kindOf(part.content(), safe(type), name);
            MailFile file = new MailFile(attached.size(), name, safe(type), kind, part.content().length);
            attached.add(new Attached(file, part::content));
        }
    }

    /** The type as far as it is one; anything else is just bytes. */
    private static String safe(String type) {
        boolean usual = type.length() <= 100 && type.matches("[a-z]+/[a-z0-9.+-]+");
        return usual ? type : "application/octet-stream";
    }

    private static String parameter(MimePart part, String name) {
        String value = part.typeParameter(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
