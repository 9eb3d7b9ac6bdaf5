package org.ensemble.drill.drive;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real way in: the site sends the browser to the sign-in page, whose form sends it back with a code. */
public final class SignIn {

    /** Where the browser wants to be afterwards; it is not loaded here, getting there is enough. */
    private static final String THEN = "/en/sessions";

    private static final int HOPS = 12;
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*\\baction=\"([^\"]*login-actions/authenticate[^\"]*)\"");

    private SignIn() {}

    public static void signIn(Visitor visitor, String email, String password) {
        URI at = visitor.site().resolve("/en/sign-in?return=" + encode(THEN));
        Exchange page = visitor.visit("GET", at, null).join();
        for (int hop = 0; hop < HOPS; hop++) {
            if (page.status() / 100 == 3) {
                at = at.resolve(page.header("Location"));
                if (at.getRawAuthority().equals(visitor.site().getRawAuthority())
                        && at.getPath().equals(THEN)) {
                    return;
                }
                page = visitor.visit("GET", at, null).join();
                continue;
            }
            Matcher form = FORM.matcher(page.body());
            if (!page.ok() || !form.find() || page.body().contains("aria-invalid=\"true\"")) {
                break;
            }
            at = at.resolve(form.group(1).replace("&amp;", "&"));
            page = visitor.visit(
                            "POST",
                            at,
                            "username=" + encode(email) + "&password=" + encode(password) + "&credentialId=")
                    .join();
        }
        throw new IllegalStateException("Could not sign in %s: at %s came %s".formatted(email, at, page));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
