package org.ensemble.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterboxTest {

    private static final String MAIL =
            """
            From: Ensemble <noreply@ensemble.example>
            Subject: =?UTF-8?Q?Bienvenue_=C3=A0_la_s=C3=A9ance?=
            Content-Type: text/plain; charset=utf-8

            Voilà le lien : http://localhost/x
            """;

    @TempDir
    Path folder;

    static MimeMessage mail() throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsMailsOverARestart() throws Exception {
        new Letterbox(folder, 10).put("Learner@Ensemble.example", mail());
        Letterbox again = new Letterbox(folder, 10);
        Letter letter = again.list("", Long.MAX_VALUE, 10).get(0);
        assertThat(letter.to()).isEqualTo("learner@ensemble.example");
        assertThat(letter.subject()).isEqualTo("Bienvenue à la séance");
        assertThat(again.content(letter).text()).contains("Voilà le lien");
        again.put("b@ensemble.example", mail());
        assertThat(again.list("b@", Long.MAX_VALUE, 10)).extracting(Letter::id).containsExactly(2L);
    }

    @Test
    void letsTheOldestGo() throws Exception {
        Letterbox letterbox = new Letterbox(folder, 3);
        for (int i = 1; i <= 5; i++) {
            letterbox.put("learner" + i + "@ensemble.example", mail());
        }
        assertThat(letterbox.list("", Long.MAX_VALUE, 10))
                .extracting(Letter::id)
                .containsExactly(5L, 4L, 3L);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void pagesFromTheNewestToTheOldest() throws Exception {
        Letterbox letterbox = new Letterbox(folder, 10);
        for (int i = 1; i <= 4; i++) {
            letterbox.put("learner@ensemble.example", mail());
        }
        assertThat(letterbox.list("learner@", 3, 1)).extracting(Letter::id).containsExactly(2L);
    }
}
