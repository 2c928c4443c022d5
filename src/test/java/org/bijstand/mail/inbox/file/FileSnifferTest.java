package org.bijstand.mail.inbox.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSnifferTest {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 ..., brief.pdf, PDF",
        "%PDF-1.7 ..., foto.jpg, PDF",
        "ÿØÿà..., foto.jpg, JPEG",
        "GIF89a..., pic.gif, GIF",
        "RIFF1234WEBPVP8, pic.webp, WEBP",
        "Goeiedag, brief.txt, TEXT",
        "naam;waarde, lijst.csv, TEXT",
        "BEGIN:VCALENDAR, agenda.ics, CALENDAR",
        "{\\rtf1 tekst}, brief.rtf, RICH_TEXT",
        "{\\rtf1 {\\object\\objemb}}, brief.rtf, ACTIVE_DOCUMENT",
        "MZ..., brief.pdf, PROGRAM",
        "#!/bin/sh, brief.txt, PROGRAM",
        "gewone tekst, brief.bat, PROGRAM",
        "gewone tekst, brief.pdf.EXE, PROGRAM",
        "gewone tekst, brief.txt.vbs, PROGRAM",
        "<html><p>, brief.txt, WEB_PAGE",
        "Dag <script>alert(1)</script>, brief.txt, WEB_PAGE",
        "<svg onload=alert(1)>, foto.png, WEB_PAGE",
        "<?xml version='1.0'?><svg/>, foto.svg, WEB_PAGE",
        "gewone tekst, pagina.html, WEB_PAGE",
        "Rar!..., foto.jpg, ARCHIVE",
        "7z¼¯', foto.jpg, ARCHIVE",
        "MSCF..., foto.jpg, ARCHIVE",
    })
    void aFileIsWhatItsContentIs(String content, String name, FileKind kind) {
        assertThat(FileSniffer.kindOf(content.getBytes(ISO_8859_1), "application/octet-stream", name))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, WEB_PAGE",
        "image/svg+xml, WEB_PAGE",
        "application/javascript, PROGRAM",
        "application/x-msdownload, PROGRAM",
        "image/jpeg, TEXT",
    })
    void aTypeThatRunsInABrowserIsBelieved(String declared, FileKind kind) {
        assertThat(kind("Goeiedag", declared, "bijlage")).isEqualTo(kind);
    }

    @Test
    void picturesAreKnownByTheirFirstBytes() {
        assertThat(kind("\u0089PNG\r\n\u001a\n....", "image/png", "a.png")).isEqualTo(FileKind.PNG);
        assertThat(kind("\u0000\u0000\u0000\u0018ftypheic....", "image/heic", "a.heic"))
                .isEqualTo(FileKind.HEIC);
        assertThat(kind("II*\u0000....", "image/tiff", "a.tif")).isEqualTo(FileKind.TIFF);
    }

    @Test
    void aDocumentOfOfficeIsOneByItsParts() {
        String docx = part("[Content_Types].xml") + part("word/document.xml");

        assertThat(kind(docx, "application/zip", "brief.docx")).isEqualTo(FileKind.WORD);
        assertThat(kind(docx + part("word/vbaProject.bin"), "", "brief.docx")).isEqualTo(FileKind.ACTIVE_DOCUMENT);
        assertThat(kind(docx + part("word\\embeddings\\oleObject1.bin"), "", "b.docx"))
                .isEqualTo(FileKind.ACTIVE_DOCUMENT);
        assertThat(kind(part("brief.exe"), "", "brief.docx")).isEqualTo(FileKind.ARCHIVE);
        assertThat(kind(part("mimetype", FileKind.OPEN_TEXT.mediaType()) + part("content.xml"), "", "brief.odt"))
                .isEqualTo(FileKind.OPEN_TEXT);
        assertThat(kind(
                        part("mimetype", FileKind.OPEN_TEXT.mediaType()) + part("Basic/Standard/Module1.xml"),
                        "",
                        "brief.odt"))
                .isEqualTo(FileKind.ACTIVE_DOCUMENT);
    }

    @Test
    void anOldDocumentWithMacrosIsActiveAndAnInstallerIsNoDocument() {
        String old = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

        assertThat(kind(old + wide("WordDocument"), "", "brief.doc")).isEqualTo(FileKind.OLD_WORD);
        assertThat(kind(old + wide("WordDocument") + wide("_VBA_PROJECT"), "", "brief.doc"))
                .isEqualTo(FileKind.ACTIVE_DOCUMENT);
        assertThat(kind(old + wide("EncryptedPackage"), "", "brief.docx")).isEqualTo(FileKind.LOCKED_DOCUMENT);
        assertThat(kind(old, "", "brief.doc")).isEqualTo(FileKind.UNKNOWN);
    }

    @Test
    void textInTwoBytesIsTextAndBinaryIsNot() {
        assertThat(FileSniffer.kindOf("\uFEFFGoeiedag, é".getBytes(UTF_16LE), "text/plain", "brief.txt"))
                .isEqualTo(FileKind.TEXT);
        assertThat(FileSniffer.kindOf("é€".getBytes(UTF_8), "text/plain", "brief.txt"))
                .isEqualTo(FileKind.TEXT);
        assertThat(FileSniffer.kindOf("\u0001\u0002".getBytes(UTF_16), "text/plain", "brief.txt"))
                .isEqualTo(FileKind.UNKNOWN);
        assertThat(FileSniffer.kindOf(("\uFEFF<script>").getBytes(UTF_16LE), "text/plain", "brief.txt"))
                .isEqualTo(FileKind.WEB_PAGE);
    }

    @Test
    void aNameGetsAnEndingThatFits() {
        assertThat(FileKind.PDF.fitting("foto.jpg")).isEqualTo("foto.jpg.pdf");
        assertThat(FileKind.JPEG.fitting("foto.JPEG")).isEqualTo("foto.JPEG");
        assertThat(FileKind.TEXT.fitting("brief")).isEqualTo("brief.txt");
    }

    private static FileKind kind(String content, String declared, String name) {
        return FileSniffer.kindOf(content.getBytes(ISO_8859_1), declared, name);
    }

    private static String part(String name) {
        return part(name, "");
    }

    /** As it stands in a ZIP, uncompressed. */
    private static String part(String name, String content) {
        return "PK\u0003\u0004" + "\u0000".repeat(22) + (char) name.length() + "\u0000\u0000\u0000" + name + content;
    }

    private static String wide(String text) {
        return new String(text.getBytes(UTF_16LE), ISO_8859_1);
    }
}
