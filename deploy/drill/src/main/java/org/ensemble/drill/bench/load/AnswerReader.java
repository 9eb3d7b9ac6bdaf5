package org.ensemble.drill.bench.load;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the end of one HTTP/1.1 answer in what a connection brings. One request is under way at a time, so nothing follows it. */
final class AnswerReader {

    static final int INCOMPLETE = -1;

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private @Nullable Buffer kept;

    /** The answer's status once it is whole; {@link #INCOMPLETE} before. */
    int read(Buffer part) {
        Buffer all = part;
        if (kept != null) {
            all = kept.appendBuffer(part);
        }
        int status = status(all);
        kept = status == INCOMPLETE ? Buffer.buffer(all.length() * 2).appendBuffer(all) : null;
        return status;
    }

    private static int status(Buffer all) {
        int head = headEnd(all);
        if (head < 0) {
            return INCOMPLETE;
        }
        int length = contentLength(all, head);
        boolean whole = length >= 0 ? all.length() >= head + length : endsChunked(all, head);
        return whole
                ? (all.getByte(STATUS_AT) - '0') * 100
                        + (all.getByte(STATUS_AT + 1) - '0') * 10
                        + all.getByte(STATUS_AT + 2)
                        - '0'
                : INCOMPLETE;
    }

    private static int headEnd(Buffer all) {
        for (int i = 3; i < all.length(); i++) {
            if (all.getByte(i) == '\n' && all.getByte(i - 1) == '\r' && all.getByte(i - 2) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int contentLength(Buffer all, int head) {
        for (int line = 0; line + LENGTH.length < head; line++) {
            if (all.getByte(line) == '\n' && isLength(all, line + 1)) {
                int length = 0;
                for (int i = line + 1 + LENGTH.length; all.getByte(i) != '\r'; i++) {
                    if (all.getByte(i) != ' ') {
                        length = length * 10 + all.getByte(i) - '0';
                    }
                }
                return length;
            }
        }
        return -1;
    }

    private static boolean isLength(Buffer all, int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((all.getByte(at + i) | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    /** Without a length: an answer without body (204, 304), or one in chunks, whose last one is empty. */
    private static boolean endsChunked(Buffer all, int head) {
        String headers = all.getString(0, head, "US-ASCII").toLowerCase(Locale.ROOT);
        return !headers.contains("transfer-encoding: chunked")
                || all.getString(Math.max(head, all.length() - 5), all.length()).equals("0\r\n\r\n");
    }
}
