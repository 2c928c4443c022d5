package org.bijstand.mail.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Breaks messages as lines, servers and enemies do; the same seed gives the same messages. */
final class Mutations {

    private static final List<String> HEADERS = List.of(
            "Content-Type: multipart/mixed; boundary=\"\"",
            "Content-Type: multipart/mixed; boundary=" + "x".repeat(3_000),
            "Content-Type: text/html; charset=\"utf-16\"",
            "Content-Type: message/rfc822",
            "Content-Type: ;;;===",
            "Content-Type: multipart/alternative",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Disposition: attachment; filename*0*=utf-8''%zz; filename*1=\"\u0000\"",
            "From: \"<<<@@@>>>\" <>, ,;:",
            "From: =?utf-8?B?////?= <a@b.example>",
            "Subject: =?x-unknown?Q?=00=FF?= =?utf-8?B?4oCu?=",
            "To: hulp+aaaaaaaaaaaaaaaa@bijstand.example",
            "Return-Path: <>",
            "Auto-Submitted: auto-replied",
            "Message-ID: " + "<".repeat(2_000),
            "Date: never",
            "References: " + "<00000000-0000-0000-0000-000000000000@bijstand.example> ".repeat(500),
            "X-Long: " + "a".repeat(50_000),
            "\tfolded without a header");

    private static final List<String> CHARSETS = List.of(
            "utf-8",
            "utf-7",
            "utf-16",
            "utf-32be",
            "iso-2022-jp",
            "x-none",
            "us-ascii",
            "gb18030",
            "iso-8859-15",
            "\"",
            "");

    private final Random random;
    private final List<byte[]> samples;

    Mutations(long seed, List<byte[]> samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    /** One of the samples, broken in one to four ways. */
    byte[] next() {
        byte[] message = samples.get(random.nextInt(samples.size()));
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            message = once(message);
        }
        return message;
    }

    private byte[] once(byte[] message) {
        return switch (random.nextInt(9)) {
            case 0 -> flipped(message);
            case 1 -> Arrays.copyOf(message, random.nextInt(message.length + 1));
            case 2 -> text(shuffled(lines(message)));
            case 3 -> text(doubled(lines(message)));
            case 4 -> text(injected(lines(message)));
            case 5 ->
                new String(message, ISO_8859_1)
                        .replaceAll("(?i)charset=\"?[\\w-]+", "charset=" + any(CHARSETS))
                        .getBytes(ISO_8859_1);
            case 6 -> glued(message, samples.get(random.nextInt(samples.size())));
            case 7 -> nested(message);
            default -> text(dropped(lines(message)));
        };
    }

    private byte[] flipped(byte[] message) {
        byte[] flipped = message.clone();
        for (int times = random.nextInt(40); times > 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private List<String> shuffled(List<String> lines) {
        int from = random.nextInt(lines.size());
        int to = from + random.nextInt(lines.size() - from);
        Collections.shuffle(lines.subList(from, to), random);
        return lines;
    }

    private List<String> doubled(List<String> lines) {
        int from = random.nextInt(lines.size());
        List<String> part = new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + 10)));
        for (int times = 1 + random.nextInt(200); times > 0; times--) {
            lines.addAll(from, part);
        }
        return lines;
    }

    private List<String> injected(List<String> lines) {
        lines.add(random.nextInt(Math.min(lines.size(), 8)), any(HEADERS));
        return lines;
    }

    private List<String> dropped(List<String> lines) {
        lines.remove(random.nextInt(lines.size()));
        return lines.isEmpty() ? new ArrayList<>(List.of("")) : lines;
    }

    private static byte[] glued(byte[] one, byte[] other) {
        byte[] glued = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, glued, one.length, other.length);
        return glued;
    }

    /** Parts within parts, deeper than anybody reads. */
    private byte[] nested(byte[] message) {
        StringBuilder nested = new StringBuilder("From: jo@post.example\n");
        int depth = 1 + random.nextInt(200);
        for (int level = 0; level < depth; level++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\n\n--b")
                    .append(level)
                    .append('\n');
        }
        return nested.append(new String(message, ISO_8859_1)).toString().getBytes(ISO_8859_1);
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> lines(byte[] message) {
        return new ArrayList<>(Arrays.asList(new String(message, ISO_8859_1).split("\n", -1)));
    }

    private static byte[] text(List<String> lines) {
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }
}
