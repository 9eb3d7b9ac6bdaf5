package org.ensemble.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ensemble.platform.test.Topic;
import org.ensemble.registration.Api;
import org.ensemble.registration.MailStack;
import org.ensemble.registration.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices of both services become mail that really arrives, once each, whatever comes in between. */
@QuarkusTest
class LettersTest extends ServiceTest {
    private static final String TYPE = "ensemble.session.notice.requested.v1";
    private static final Topic NOTICES = new Topic("session.notice");

    @Inject
    AgroalDataSource database;

    private final GreenMail post =
            new GreenMail(new ServerSetup(Integer.getInteger(MailStack.PORT), "127.0.0.1", "smtp"));

    @BeforeEach
    void open() {
        NOTICES.made();
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void aNoticeArrivesOnceInTheLearnersLanguageHoweverOftenItComes() throws Exception {
        UUID learner = Api.joined();
        UUID notice = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        NOTICES.send(event, TYPE, learner.toString(), 1, notice(notice, learner, null));
        NOTICES.send(event, TYPE, learner.toString(), 1, notice(notice, learner, null));
        NOTICES.send(UUID.randomUUID(), TYPE, learner.toString(), 2, notice(notice, learner, null));

        await(() -> arrived(learner).size() == 2);
        Thread.sleep(2_500);

        assertThat(arrived(learner)).hasSize(2);
        MimeMessage mail = arrived(learner).stream()
                .filter(it -> messageId(it).equals("<" + notice + "@ensemble>"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Votre place est réservée");
        String whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(whole).contains("multipart/alternative", "text/plain", "text/html", "/fr/sessions/7");
        assertThat(GreenMailUtil.getBody(mail)).isNotBlank();
        await(() -> "sent".equals(one("select state from letter where notice = ?", notice)));
    }

    @Test
    void malformedUnknownAndLateNoticesDoNotHoldUpTheOthers() throws Exception {
        UUID learner = Api.joined();
        String key = learner.toString();
        UUID good = UUID.randomUUID();
        NOTICES.send(new ProducerRecord<>("session.notice", key, "no headers at all"));
        NOTICES.send(TYPE, key, 1, "{not json");
        NOTICES.send(TYPE, key, 2, "{\"notice\":\"" + UUID.randomUUID() + "\"}");
        NOTICES.send("ensemble.session.notice.shouted.v1", key, 3, "{}");
        NOTICES.send(TYPE, key, 5, notice(good, learner, null));
        NOTICES.send(TYPE, key, 4, notice(UUID.randomUUID(), learner, null));
        NOTICES.send(
                TYPE, key, 6, notice(UUID.randomUUID(), learner, Instant.now().minusSeconds(5)));

        await(() -> arrived(learner).stream().anyMatch(it -> messageId(it).equals("<" + good + "@ensemble>")));

        assertThat(new Topic("registration.dead-letter").read(3, it -> key.equals(it.key())))
                .hasSizeGreaterThanOrEqualTo(3);
        await(() -> "1".equals(one("select count(*) from letter where learner = ? and problem = 'expired'", learner)));
    }

    @Test
    void aLetterToSomebodyUnknownWaitsUntilTheyAreKnown() throws Exception {
        UUID learner = UUID.randomUUID();
        UUID notice = UUID.randomUUID();
        NOTICES.send(TYPE, learner.toString(), 1, notice(notice, learner, null));
        await(() -> "waiting".equals(one("select state from letter where notice = ?", notice)));

        Api.join(learner, Api.answers()).then().statusCode(201);

        await(() -> arrived(learner).size() == 2);
    }

    @Test
    void whileTheMailServerIsAwayLettersWait() throws Exception {
        post.stop();
        UUID learner = Api.joined();
        await(() -> "1"
                .equals(one(
                        "select count(*) from letter where learner = ? and attempts > 0 and state = 'waiting'",
                        learner)));

        post.start();

        await(() -> arrived(learner).size() == 1);
        await(() -> "sent".equals(one("select state from letter where learner = ?", learner)));
    }

    @Test
    void aThousandLettersLeaveOnceEach() throws Exception {
        UUID learner = Api.joined();
        await(() -> arrived(learner).size() == 1);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        """
                        insert into letter (notice, learner, kind, not_before, subject_en, subject_fr, text_en, text_fr,
                            message_id, next_try, created_at)
                        select id, ?, 'seat-confirmed', now(), 'A', 'B', 'a', 'b', '<' || id || '@ensemble>', now(), now()
                        from (select gen_random_uuid() id from generate_series(1, 1000)) it""")) {
            statement.setObject(1, learner);
            statement.executeUpdate();
        }
        Instant start = Instant.now();

        await(() -> "0".equals(one("select count(*) from letter where learner = ? and state = 'waiting'", learner)));

        System.out.println(
                "1000 letters in " + Duration.between(start, Instant.now()).toMillis() + " ms");
        assertThat(arrived(learner).stream().map(LettersTest::messageId).collect(Collectors.toSet()))
                .hasSize(1001);
        assertThat(arrived(learner)).hasSize(1001);
    }

    private List<MimeMessage> arrived(UUID learner) {
        return Stream.of(post.getReceivedMessages())
                .filter(it -> recipients(it).contains(learner + "@learner.example"))
                .toList();
    }

    private static Set<String> recipients(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients()).map(Object::toString).collect(Collectors.toSet());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(String sql, UUID id) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            var found = statement.executeQuery();
            return found.next() ? found.getString(1) : null;
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(120);
        while (!condition.call()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(100);
        }
    }

    private static String notice(UUID notice, UUID learner, Instant expires) {
        return """
                {"notice":"%s","learner":"%s","kind":"seat-confirmed","urgency":"high","notBefore":"%s","expires":%s,
                 "subjectEn":"You have a seat","subjectFr":"Votre place est réservée","textEn":"See you there.",
                 "textFr":"À bientôt.","path":"/sessions/7","calendar":{"a field":"nobody here knows"}}"""
                .formatted(notice, learner, Instant.now(), expires == null ? "null" : "\"" + expires + "\"");
    }
}
