package org.bijstand.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bijstand.mail.inbox.InboxEntry;
import org.bijstand.testing.ApplicationTest;
import org.bijstand.testing.HttpCaller;
import org.bijstand.testing.Post;
import org.bijstand.testing.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that strangers send us, as a case worker's browser is given them. */
@ApplicationTest
class AttachmentAttackTest {

    private record File(String name, String type, String content) {}

    @LocalServerPort
    int port;

    @Autowired
    Post post;

    private HttpCaller anke;

    @BeforeEach
    void ankeIsSignedIn() {
        anke = HttpCaller.anonymous(port);
        anke.signIn(Users.CASE_WORKER, Users.PASSWORD);
    }

    @Test
    void whatIsDisguisedIsNotGivenOut() {
        List<File> disguised = List.of(
                new File("brief.pdf", "application/pdf", "MZ\u0090\u0000program"),
                new File("brief.pdf", "application/pdf", "\u007fELF"),
                new File("brief.txt", "text/plain", "#!/bin/sh\nrm -rf"),
                new File("foto.jpg", "image/jpeg", "<html><script>alert(1)</script>"),
                new File("foto.png", "image/png", "<svg xmlns='x' onload='alert(1)'/>"),
                new File("foto.jpg.exe", "image/jpeg", "tekst"),
                new File("brief.pdf.js", "application/pdf", "alert(1)"),
                new File("brief.hta", "text/plain", "tekst"),
                new File("link.url", "text/plain", "[InternetShortcut]"),
                new File("brief.docx", "application/zip", "PK\u0003\u0004zip"),
                new File(
                        "brief.doc", "application/msword", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1installer"),
                new File("brief.pdf", "application/pdf", "Rar!\u001a"),
                new File("brief.pdf", "text/html", "tekst"),
                new File("tekening.svg", "image/svg+xml", "<svg/>"),
                new File(
                        "gegevens.xml", "text/xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"),
                new File("\u202Egnp.exe", "image/png", "tekst"),
                new File("brief.exe ", "application/pdf", "tekst"));
        int through = 0;
        for (File file : disguised) {
            HttpResponse<String> given = download(file);
            through += given.statusCode() == 403 && !given.body().contains("alert") ? 0 : 1;
        }
        AttackTable.record("Attachment: disguised program, script, page or archive", disguised.size(), through);
    }

    @Test
    void whatIsTooLargeIsNotGivenOut() {
        HttpResponse<String> given = download(new File("film.txt", "text/plain", "x".repeat(16_000_000)));

        assertThat(given.body()).contains("te groot (meer dan 15 MB)");
        AttackTable.record("Attachment: larger than allowed", 1, given.statusCode() == 403 ? 0 : 1);
    }

    @Test
    void noNameLeavesItsHeaderOrItsFolder() {
        List<String> names = List.of(
                "../../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "/etc/passwd",
                "a\r\nSet-Cookie: x=1",
                "a\nContent-Type: text/html\n\n<script>",
                "a\"; filename=\"b.txt",
                "a;filename*=UTF-8''b.txt",
                "=?UTF-8?Q?a=0D=0ASet-Cookie:_x=3D1?=",
                "=?UTF-8?Q?..=2F..=2Fgeheim?=",
                "\u760d\u760aSet-Cookie: x=1",
                "naam\u0000.pdf",
                "C:brief.txt",
                ".htaccess",
                "x".repeat(5_000));
        int through = 0;
        for (String name : names) {
            HttpResponse<String> given = download(new File(name, "text/plain", "tekst"));
            String disposition =
                    given.headers().firstValue("Content-Disposition").orElse("");
            boolean tame = given.statusCode() == 403
                    || given.statusCode() == 200
                            && disposition.startsWith("attachment;")
                            && disposition.length() < 800
                            && given.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .equals("text/plain")
                            && Stream.of("/", "\\", "..", "\r", "\n").noneMatch(plainName(disposition)::contains)
                            && plainName(disposition).endsWith(".txt")
                            && given.headers().allValues("Set-Cookie").stream()
                                    .noneMatch(cookie -> cookie.startsWith("x="));
            through += tame ? 0 : 1;
        }
        AttackTable.record("Attachment: path traversal and header injection in names", names.size(), through);
    }

    @Test
    void filesAreForThoseWhoMaySeeTheCase() {
        InboxEntry mail = receive(new File("brief.txt", "text/plain", "tekst"));
        String address = "/post/" + mail.id() + "/bijlagen/0";
        Stream<HttpCaller> strangers = Stream.concat(
                Stream.of(HttpCaller.anonymous(port)),
                Stream.of(Users.ANALYST, Users.ADMIN).map(this::signedIn));
        List<Integer> answers = strangers
                .map(stranger -> stranger.getJson(address).statusCode())
                .toList();

        AttackTable.record("Attachment: asked for by who may not see the case", answers.size(), (int)
                answers.stream().filter(status -> status < 400).count());
        HttpResponse<String> given = anke.get(address);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(given.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(given.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private HttpCaller signedIn(String user) {
        HttpCaller caller = HttpCaller.anonymous(port);
        caller.signIn(user, Users.PASSWORD);
        return caller;
    }

    private HttpResponse<String> download(File file) {
        return anke.get("/post/" + receive(file).id() + "/bijlagen/0");
    }

    private InboxEntry receive(File file) {
        String content = Base64.getMimeEncoder().encodeToString(file.content.getBytes(ISO_8859_1));
        String name = Base64.getEncoder().encodeToString(file.name.getBytes(UTF_8));
        return post.receive("""
                From: Otto <otto-%s@vreemd.example>
                To: hulp@bijstand.example
                Subject: Hulp gevraagd
                Message-ID: <%s@vreemd.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=grens

                --grens
                Content-Type: text/plain

                In bijlage.
                --grens
                Content-Type: %s
                Content-Disposition: attachment; filename="=?UTF-8?B?%s?="
                Content-Transfer-Encoding: base64

                %s
                --grens--
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), file.type, name, content)
                .getBytes(US_ASCII));
    }

    /** As a browser that knows no RFC 5987 reads it. */
    private static String plainName(String disposition) {
        return disposition.replaceFirst(".*filename=\"", "").replaceFirst("\".*", "")
                + disposition.replaceFirst(".*filename\\*=UTF-8''", "");
    }
}
