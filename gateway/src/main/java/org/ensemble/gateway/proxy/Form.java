package org.ensemble.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The fields of a form as browsers send them. */
final class Form {

    private Form() {}

    static MultiMap parse(Buffer body) {
        MultiMap fields = MultiMap.caseInsensitiveMultiMap();
        for (String pair : body.toString(StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return text;
        }
    }
}
