package org.bijstand.mail.inbox.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its content what a file is. Nothing is unpacked, so that no bomb goes off; what isn't known for certain is unknown.
 */
public final class FileSniffer {

    /** What a computer runs when it is opened, and what it can't be told from by its content. */
    private static final Set<String> PROGRAM_ENDINGS = Set.of(
            "bat", "cmd", "com", "cpl", "exe", "hta", "inf", "jar", "js", "jse", "lnk", "msc", "msi", "php", "pif",
            "pl", "ps1", "psm1", "py", "reg", "scf", "scr", "sct", "sh", "url", "vb", "vbe", "vbs", "website", "ws",
            "wsc", "wsf", "wsh");

    private static final Set<String> PAGE_ENDINGS =
            Set.of("htm", "html", "mht", "mhtml", "shtml", "svg", "svgz", "xht", "xhtml", "xml", "xsl", "xslt");

    private static final Set<String> MESSAGES = Set.of("message/rfc822", "message/global", "text/rfc822-headers");

    /** In latin letters, one character per byte. */
    private static final List<String> PROGRAMS = List.of(
            "MZ",
            "\u007fELF",
            "\u00fe\u00ed\u00fa",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00ca\u00fe\u00ba\u00be",
            "L\u0000\u0000\u0000\u0001\u0014\u0002",
            "#!",
            "dex\n",
            "\u0000asm");

    private static final List<String> ARCHIVES = List.of(
            "Rar!",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "BZh",
            "\u00fd7zXZ",
            "MSCF",
            "ITSF",
            "(\u00b5/\u00fd",
            "\u0060\u00ea");

    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|\\?xml|\\?php|%|math|meta|link|style|base)\\b"
                    + "|<\\s*(?:\\?|%)|<!\\[CDATA",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private FileSniffer() {}

    /**
     * @param declared the type that the sender gave it
     * @param name as the sender called it
     */
    public static FileKind kindOf(byte[] content, String declared, String name) {
        String ending = endingOf(name);
        if (content.length == 0) {
            return FileKind.EMPTY;
        } else if (MESSAGES.contains(declared)) {
            return FileKind.MESSAGE;
        } else if (PROGRAM_ENDINGS.contains(ending) || declared.contains("script") || declared.contains("msdownload")) {
            return FileKind.PROGRAM;
        } else if (PAGE_ENDINGS.contains(ending)
                || declared.contains("html")
                || declared.endsWith("/xml")
                || declared.endsWith("+xml")) {
            return FileKind.WEB_PAGE;
        }
        return byContent(new String(content, ISO_8859_1), ending);
    }

    /** In small letters; empty when there is none. */
    static String endingOf(String name) {
        String visible = name.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        int dot = visible.lastIndexOf('.');
        return dot < 0 ? "" : visible.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static FileKind byContent(String bytes, String ending) {
        if (PROGRAMS.stream().anyMatch(bytes::startsWith)) {
            return FileKind.PROGRAM;
        } else if (bytes.startsWith("PK")) {
            return Containers.zipped(bytes);
        } else if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Containers.compound(bytes);
        } else if (ARCHIVES.stream().anyMatch(bytes::startsWith)
                || bytes.startsWith("ustar", 257)
                || bytes.startsWith("CD001", 0x8001)) {
            return FileKind.ARCHIVE;
        }
        FileKind picture = picture(bytes);
        return picture != null ? picture : written(bytes, ending);
    }

    private static FileKind picture(String bytes) {
        if (bytes.startsWith("\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        } else if (bytes.startsWith("\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        } else if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
            return FileKind.GIF;
        } else if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
            return FileKind.WEBP;
        } else if (bytes.startsWith("II*\u0000") || bytes.startsWith("MM\u0000*")) {
            return FileKind.TIFF;
        } else if (bytes.startsWith("ftyp", 4) && bytes.length() > 12 && HEIC_BRANDS.contains(bytes.substring(8, 12))) {
            return FileKind.HEIC;
        }
        return null;
    }

    private static FileKind written(String bytes, String ending) {
        String begin = bytes.substring(0, Math.min(bytes.length(), 1024));
        if (begin.startsWith("%PDF-")) {
            return FileKind.PDF;
        } else if (begin.startsWith("{\\rtf")) {
            return bytes.contains("\\object") || bytes.contains("\\objdata")
                    ? FileKind.ACTIVE_DOCUMENT
                    : FileKind.RICH_TEXT;
        } else if (!isText(bytes)) {
            return FileKind.UNKNOWN;
        } else if (MARKUP.matcher(bytes.replace("\u0000", "")).find()) {
            return FileKind.WEB_PAGE;
        }
        boolean calendar = ending.equals("ics") && begin.stripLeading().startsWith("BEGIN:VCALENDAR");
        return calendar ? FileKind.CALENDAR : FileKind.TEXT;
    }

    /** In one of the usual encodings; two bytes for each letter only after the mark that says so. */
    private static boolean isText(String bytes) {
        String letters = bytes.startsWith("\u00ff\u00fe") && bytes.length() % 2 == 0
                ? new String(bytes.getBytes(ISO_8859_1), UTF_16LE)
                : bytes;
        return letters.chars()
                .noneMatch(sign -> sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f');
    }
}
