package org.ensemble.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps the last mails as files, so that neither memory nor disk grows without bound; remembers only their outsides. */
final class Letterbox {

    private static final String RECIPIENT = "X-Ensemble-Recipient";
    private static final String RECEIVED = "X-Ensemble-Received";

    private final Path folder;
    private final int most;
    private final NavigableMap<Long, Letter> letters = new ConcurrentSkipListMap<>();
    private long last;

    Letterbox(Path folder, int most) throws IOException, MessagingException {
        this.folder = Files.createDirectories(folder);
        this.most = most;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                long id = Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
                letters.put(id, outside(id, open(file)));
                last = Math.max(last, id);
            }
        }
    }

    synchronized void put(String recipient, MimeMessage message) throws IOException, MessagingException {
        long id = ++last;
        // A copy: the same message may go to several people.
        MimeMessage mine = new MimeMessage(message);
        mine.setHeader(RECIPIENT, recipient.toLowerCase(Locale.ROOT));
        mine.setHeader(RECEIVED, Instant.now().toString());
        try (OutputStream out = Files.newOutputStream(file(id))) {
            mine.writeTo(out);
        }
        letters.put(id, outside(id, mine));
        while (letters.size() > most) {
            Files.deleteIfExists(file(letters.pollFirstEntry().getKey()));
        }
    }

    /** The newest first. */
    List<Letter> list(String recipient, long before, int limit) {
        String wanted = recipient.strip().toLowerCase(Locale.ROOT);
        return letters.headMap(before, false).descendingMap().values().stream()
                .filter(letter -> letter.to().contains(wanted))
                .limit(limit)
                .toList();
    }

    Optional<Letter> find(long id) {
        return Optional.ofNullable(letters.get(id));
    }

    int size() {
        return letters.size();
    }

    Letter.Content content(Letter letter) throws IOException, MessagingException {
        return Content.of(open(file(letter.id())));
    }

    synchronized void clear() throws IOException {
        for (Long id : List.copyOf(letters.keySet())) {
            letters.remove(id);
            Files.deleteIfExists(file(id));
        }
    }

    private Path file(long id) {
        return folder.resolve(id + ".eml");
    }

    private static MimeMessage open(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(null, in);
        }
    }

    private static Letter outside(long id, MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        String subject = message.getSubject();
        return new Letter(
                id,
                message.getHeader(RECIPIENT, null),
                from == null || from.length == 0 ? "" : Content.readable(from[0]),
                subject == null ? "" : subject,
                Instant.parse(message.getHeader(RECEIVED, null)));
    }
}
