package org.ensemble.gateway.refusal;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page of a refusal shows. */
public record RefusedPage(
        Refusal reason, String lang, String path, boolean safe, MultiMap typed, @Nullable String number) {

    private static final Pattern MADE_BY_THE_PAGE = Pattern.compile("[0-9a-fA-F-]{36}");

    public boolean needsSignIn() {
        return reason == Refusal.NOT_SIGNED_IN || reason == Refusal.SESSION_OVER || reason == Refusal.SIGN_IN_FAILED;
    }

    /** With a form to be sent again, one signs in beside it; else one comes back to the page. */
    public String signIn() {
        String back = safe && reason != Refusal.SIGN_IN_FAILED ? path : "/" + lang + (keeps() ? "/signed-in" : "");
        return "/" + lang + "/sign-in?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    public boolean keeps() {
        return !typed.isEmpty() && reason != Refusal.FOREIGN_ORIGIN;
    }

    public boolean mayTryAgain() {
        return safe && reason.passing();
    }

    public List<Map.Entry<String, String>> fields() {
        return typed.entries();
    }

    /** What a person wrote, as opposed to what the page put beside it. */
    public List<String> words() {
        return typed.entries().stream()
                .map(Map.Entry::getValue)
                .filter(value ->
                        !value.isBlank() && !MADE_BY_THE_PAGE.matcher(value).matches())
                .toList();
    }
}
