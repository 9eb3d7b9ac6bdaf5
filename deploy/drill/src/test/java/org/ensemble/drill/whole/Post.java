package org.ensemble.drill.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came for one address, as the mail server of the stack shows it. */
final class Post {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https?://\\S+?login-actions/action-token\\S+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI inbox;
    private final String address;

    Post(URI inbox, String address) {
        this.inbox = inbox;
        this.address = address;
    }

    /** Waits for a mail whose subject or text holds the words. */
    String mail(String words) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            for (JsonNode letter : json("/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))) {
                JsonNode whole = json("/api/messages/" + letter.path("id").asText());
                String text = whole.path("subject").asText() + "\n"
                        + whole.path("text").asText();
                if (text.contains(words)) {
                    return text;
                }
            }
            sleep();
        }
        throw new AssertionError("No mail to " + address + " speaks of “" + words + "”");
    }

    /** The link by which an address is verified. */
    String link() {
        Matcher link = LINK.matcher(mail("login-actions/action-token"));
        if (!link.find()) {
            throw new AssertionError("No link");
        }
        return link.group();
    }

    private JsonNode json(String path) {
        try {
            return JSON.readTree(inbox.resolve(path).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
