package org.ensemble.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where one came from and goes back to after the login: always a page of this site, whatever the link says. */
final class ReturnPath {

    private static final int LONGEST = 1000;

    private ReturnPath() {}

    static String of(@Nullable String asked, String otherwise) {
        return asked != null && isLocal(asked) ? asked : otherwise;
    }

    private static boolean isLocal(String path) {
        // Browsers read "\" as "/", and drop tabs and line ends before they look.
        boolean sane = path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7F);
        return sane && isPathOnly(path);
    }

    private static boolean isPathOnly(String path) {
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.normalize().getRawPath().startsWith("/")
                    && !uri.normalize().toString().startsWith("//");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
