package org.bijstand.mail.inbox.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Looks at the names in a file of files. Both lists of a ZIP are read, since programs differ in which one they believe. */
final class Containers {

    /** A document has some dozens of parts. */
    private static final int MOST_NAMES = 20_000;

    private Containers() {}

    static FileKind zipped(String bytes) {
        Set<String> names = new HashSet<>();
        collect(bytes, "PK\u0001\u0002", 28, 46, names);
        collect(bytes, "PK\u0003\u0004", 26, 30, names);
        if (names.size() >= MOST_NAMES) {
            return FileKind.ARCHIVE;
        }
        FileKind document = document(bytes, names);
        return document != FileKind.ARCHIVE && names.stream().anyMatch(Containers::isActive)
                ? FileKind.ACTIVE_DOCUMENT
                : document;
    }

    private static FileKind document(String bytes, Set<String> names) {
        if (names.contains("[content_types].xml")) {
            if (names.contains("word/document.xml")) {
                return FileKind.WORD;
            } else if (names.contains("xl/workbook.xml")) {
                return FileKind.WORKBOOK;
            }
            return names.contains("ppt/presentation.xml") ? FileKind.SLIDES : FileKind.ARCHIVE;
        }
        // The type stands uncompressed as the first part, so that programs like this one can read it.
        String begin = bytes.substring(0, Math.min(bytes.length(), 120));
        if (begin.contains("mimetype" + FileKind.OPEN_TEXT.mediaType() + "PK")) {
            return FileKind.OPEN_TEXT;
        }
        return begin.contains("mimetype" + FileKind.OPEN_SHEET.mediaType() + "PK")
                ? FileKind.OPEN_SHEET
                : FileKind.ARCHIVE;
    }

    private static boolean isActive(String name) {
        return name.endsWith("vbaproject.bin")
                || name.endsWith("vbadata.xml")
                || name.contains("/activex/")
                || name.contains("macrosheets/")
                || name.contains("embeddings/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.startsWith("object ")
                || name.endsWith(".exe")
                || name.endsWith(".js")
                || name.endsWith(".vbs");
    }

    private static void collect(String bytes, String mark, int lengthAt, int nameAt, Set<String> names) {
        int at = bytes.indexOf(mark);
        while (at >= 0 && at + nameAt <= bytes.length() && names.size() < MOST_NAMES) {
            int length = bytes.charAt(at + lengthAt) + 256 * bytes.charAt(at + lengthAt + 1);
            int end = Math.min(bytes.length(), at + nameAt + length);
            names.add(bytes.substring(at + nameAt, end).replace('\\', '/').toLowerCase(Locale.ROOT));
            at = bytes.indexOf(mark, at + mark.length());
        }
    }

    /** The old format of Office, which Windows also keeps installers and much else in. */
    static FileKind compound(String bytes) {
        if (has(bytes, "EncryptedPackage")) {
            return FileKind.LOCKED_DOCUMENT;
        } else if (has(bytes, "_VBA_PROJECT") || has(bytes, "\u0001Ole10Native") || has(bytes, "ObjectPool")) {
            return FileKind.ACTIVE_DOCUMENT;
        }
        return has(bytes, "WordDocument") ? FileKind.OLD_WORD : FileKind.UNKNOWN;
    }

    private static boolean has(String bytes, String entry) {
        return bytes.contains(new String(entry.getBytes(UTF_16LE), ISO_8859_1));
    }
}
