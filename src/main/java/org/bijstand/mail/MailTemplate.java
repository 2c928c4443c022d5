package org.bijstand.mail;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text: a first line {@code Subject: …}, an empty line and the body. It prints a value with {@code [(${key})]}, repeats
 * with {@code [# th:each="visit : ${visits}"]…[/]} and leaves out with {@code [# th:if="${key}"]…[/]}; nothing cleverer, so
 * that whoever edits texts needs no more than these three.
 *
 * @param keys the values that it uses, by name
 */
record MailTemplate(String path, String subject, String body, Set<String> keys) {

    static final String STAFF = "staff/";

    private static final Pattern FILE = Pattern.compile("Subject: (.+?)\\R\\R(.+)", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("[$*#@~]\\{(.*?)}");
    private static final Pattern VALUE = Pattern.compile("!?([a-zA-Z]\\w*)(\\.[a-zA-Z]\\w*)*");
    private static final Pattern LOOP = Pattern.compile("th:each=\"(\\w+) : ");

    static MailTemplate parse(String path, String text, String signature) {
        if (text == null) {
            throw new IllegalArgumentException("there is no mail text " + path);
        }
        Matcher file = FILE.matcher(text);
        if (!file.matches() || text.contains("[[")) {
            throw new IllegalArgumentException("mail text " + path
                    + " needs 'Subject: …', an empty line and a body with" + " values written as [(${…})]");
        }
        String body = file.group(2) + "\n\n" + signature;
        return new MailTemplate(path, file.group(1), body, keys(path, file.group(1) + body));
    }

    boolean isForStaff() {
        return path.startsWith(STAFF);
    }

    /** A hole in a letter is worse than a letter that comes later. */
    void requireKeys(Set<String> given) {
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("mail text " + path + " misses the values " + missing);
        }
    }

    private static Set<String> keys(String path, String text) {
        Set<String> keys = new TreeSet<>();
        EXPRESSION.matcher(text).results().forEach(expression -> {
            Matcher value = VALUE.matcher(expression.group(1));
            if (!expression.group().startsWith("$") || !value.matches()) {
                throw new IllegalArgumentException("mail text " + path + " can't use " + expression.group());
            }
            keys.add(value.group(1));
        });
        LOOP.matcher(text).results().forEach(loop -> keys.remove(loop.group(1)));
        return keys;
    }
}
