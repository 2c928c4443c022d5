package org.bijstand.mail.inbox.mime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Takes a message apart. What is broken is read as far as it goes, and a message that is made to fill the memory no further
 * than any mail program writes.
 */
final class MimeTree {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxLineLen(-1)
            .build();

    private final MimeTokenStream stream = new MimeTokenStream(LENIENT);
    private int parts;
    private boolean over;

    private MimeTree(byte[] message) {
        // A message inside another one is a file.
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(HeaderEnd.marked(message));
    }

    static MimePart of(byte[] message) {
        return new MimeTree(message).entity(0);
    }

    static MimeHeaders headers(byte[] message) {
        MimeTree tree = new MimeTree(message);
        List<Field> fields = new ArrayList<>();
        EntityState state = tree.next();
        while (!tree.over && state != EntityState.T_END_HEADER) {
            if (state == EntityState.T_FIELD) {
                fields.add(tree.stream.getField());
            }
            state = tree.next();
        }
        return MimeHeaders.of(fields);
    }

    /** Reads from the begin of a message or part to its end. */
    private MimePart entity(int depth) {
        List<Field> fields = new ArrayList<>();
        List<MimePart> children = new ArrayList<>();
        String type = "text/plain";
        Body body = Body.NONE;
        for (EntityState state = next(); !over && !isEnd(state); state = next()) {
            switch (state) {
                case T_FIELD -> fields.add(stream.getField());
                case T_START_MULTIPART -> type = type();
                case T_START_BODYPART -> children.add(entity(depth + 1));
                case T_BODY -> {
                    type = type();
                    body = body();
                }
                default -> {
                    // What stands before, between and after the parts is for programs that know no parts.
                }
            }
            over |= depth > DEEPEST || parts > MOST_PARTS;
        }
        parts++;
        return new MimePart(MimeHeaders.of(fields), type, body.content(), body.damaged(), List.copyOf(children));
    }

    private String type() {
        return stream.getBodyDescriptor().getMimeType();
    }

    private Body body() {
        String encoding = stream.getBodyDescriptor().getTransferEncoding();
        try {
            return Body.decoded(stream.getInputStream().readAllBytes(), encoding);
        } catch (IOException broken) {
            over = true;
            return Body.NONE;
        }
    }

    private EntityState next() {
        try {
            EntityState state = stream.next();
            over |= state == EntityState.T_END_OF_STREAM;
            return state;
        } catch (MimeException | IOException beyondTheLimits) {
            over = true;
            return EntityState.T_END_OF_STREAM;
        }
    }

    private static boolean isEnd(EntityState state) {
        return state == EntityState.T_END_MESSAGE || state == EntityState.T_END_BODYPART;
    }
}
