package org.socialcluster.deploy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line of JSON for a record of the log, in the words of Payara's own formatter, which costs several times as much: each
 * request writes a line. The entries of a map given as parameter become fields of their own.
 */
public final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord log) {
        StringBuilder line = new StringBuilder(400).append('{');
        field(line, "Timestamp", log.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
        field(line, "Level", log.getLevel().getName());
        field(line, "LoggerName", String.valueOf(log.getLoggerName()));
        field(line, "ThreadName", Thread.currentThread().getName());
        Object[] parameters = log.getParameters();
        if (parameters != null && parameters.length > 0 && parameters[0] instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> field(line, String.valueOf(name), String.valueOf(value)));
        }
        field(line, "LogMessage", String.valueOf(formatMessage(log)));
        if (log.getThrown() != null) {
            field(line, "Exception", log.getThrown().toString());
            field(line, "StackTrace", trace(log.getThrown()));
        }
        line.setCharAt(line.length() - 1, '}');
        return line.append('\n').toString();
    }

    private static void field(StringBuilder line, String name, String value) {
        text(line, name);
        line.append(':');
        text(line, value);
        line.append(',');
    }

    private static void text(StringBuilder line, String text) {
        line.append('"');
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == '"' || letter == '\\') {
                line.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter) || letter == '\u2028' || letter == '\u2029') {
                line.append(String.format("\\u%04x", (int) letter));
            } else {
                line.append(letter);
            }
        }
        line.append('"');
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
