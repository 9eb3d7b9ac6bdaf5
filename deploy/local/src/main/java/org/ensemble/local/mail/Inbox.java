package org.ensemble.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ensemble.local.Json;

/**
 * The mails as pages for a person and as JSON for a test: {@code GET /api/messages?to=&before=&limit=} (newest first),
 * {@code GET /api/messages/<id>} (with text and html), {@code DELETE /api/messages}.
 */
final class Inbox implements HttpHandler {

    private static final int USUAL = 50;
    private static final int MOST = 20_000;

    private final Letterbox letterbox;

    Inbox(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        } catch (MessagingException | IllegalArgumentException e) {
            new Answer(400, "text/plain", "Not understood: " + e.getMessage()).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, MessagingException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        boolean json = path.startsWith("/api/");
        if (path.equals("/api/messages") && exchange.getRequestMethod().equals("DELETE")) {
            letterbox.clear();
            return new Answer(204, "text/plain", "");
        }
        if (path.equals("/") || path.equals("/api/messages")) {
            String to = query.getOrDefault("to", "");
            List<Letter> letters = letterbox.list(
                    to,
                    Long.parseLong(query.getOrDefault("before", Long.toString(Long.MAX_VALUE))),
                    Math.min(MOST, Integer.parseInt(query.getOrDefault("limit", Integer.toString(USUAL)))));
            return json
                    ? Answer.json(letters.stream().map(Letter::outside).toList())
                    : Answer.page(InboxPage.list(letters, letterbox.size(), to));
        }
        String id = path.replaceFirst("^(/api)?/messages/", "");
        Optional<Letter> letter = id.matches("\\d{1,18}") ? letterbox.find(Long.parseLong(id)) : Optional.empty();
        if (letter.isEmpty()) {
            return new Answer(404, "text/plain", "There is nothing here.");
        }
        Letter.Content content = letterbox.content(letter.get());
        return json ? Answer.json(whole(letter.get(), content)) : Answer.page(InboxPage.one(letter.get(), content));
    }

    private static Map<String, Object> whole(Letter letter, Letter.Content content) {
        Map<String, Object> whole = letter.outside();
        whole.putAll(Json.object("text", content.text(), "html", content.html()));
        return whole;
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> second));
    }
}
