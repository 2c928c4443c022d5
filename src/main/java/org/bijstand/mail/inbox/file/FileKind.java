package org.bijstand.mail.inbox.file;

import java.util.List;

/**
 * What a file is by its content, whatever its name and its sender say.
 *
 * @see FileRules which of them people may open
 */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif", "hif"),
    TIFF("image/tiff", "tif", "tiff"),
    TEXT("text/plain", "txt", "text", "log", "csv", "md"),
    CALENDAR("text/calendar", "ics"),
    RICH_TEXT("application/rtf", "rtf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    OLD_WORD("application/msword", "doc"),
    /** A mail inside the mail; its words alone are served. */
    MESSAGE("text/plain", "txt"),
    EMPTY("text/plain", "txt"),

    /** From here on nothing that a person is given. */
    ACTIVE_DOCUMENT("een document met macro's of ingebedde programma's"),
    LOCKED_DOCUMENT("een document met een wachtwoord"),
    PROGRAM("een programma of script"),
    WEB_PAGE("een webpagina of een tekening met code"),
    ARCHIVE("een archief"),
    UNKNOWN("van een onbekende soort");

    private final String mediaType;
    private final List<String> endings;
    private final String refusal;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
        this.refusal = null;
    }

    FileKind(String refusal) {
        this.mediaType = "application/octet-stream";
        this.endings = List.of();
        this.refusal = refusal;
    }

    /** Whether it may be allowed at all. */
    public boolean isHarmless() {
        return refusal == null;
    }

    /** What it is served as. */
    public String mediaType() {
        return mediaType;
    }

    /** In Dutch, continuing "dit is …". */
    String label() {
        return refusal == null ? "een bestand van een soort die hier niet toegelaten is" : refusal;
    }

    /** The name with an ending that fits, so that nobody's computer opens it as something else. */
    public String fitting(String name) {
        String ending = FileSniffer.endingOf(name);
        return endings.isEmpty() || endings.contains(ending) ? name : name + "." + endings.get(0);
    }
}
