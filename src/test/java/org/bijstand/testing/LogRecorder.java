package org.bijstand.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Keeps all that is logged from its making until it is closed, by any thread, at the levels that are configured. */
public final class LogRecorder extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogRecorder() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    /** Messages with their context and stack traces. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + "\n" + trace);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
