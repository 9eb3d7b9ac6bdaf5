package org.ensemble.session.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ensemble.session.live.LiveSessions;
import org.ensemble.session.live.Plan;

/** The pilot course's sessions, for a stack that somebody tries out: each week one in English and one in French, from the next Monday. */
@ApplicationScoped
class DemoSessions {
    private static final String FILE = "/demo/sessions.json";
    private static final String COURSE = "learn4pe";
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final int SEATS = 60;

    private final boolean wanted;
    private final LiveSessions sessions;
    private final ObjectMapper json;
    private final Clock clock;

    DemoSessions(
            @ConfigProperty(name = "ensemble.demo") boolean wanted,
            LiveSessions sessions,
            ObjectMapper json,
            Clock clock) {
        this.wanted = wanted;
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
    }

    /** Before the service is ready, so that nobody finds it without its sessions. */
    void seed(@Observes StartupEvent started) throws Throwable {
        if (wanted) {
            List<Text> texts = List.of(read());
            VertxContextSupport.subscribeAndAwait(() -> plan(texts));
        }
    }

    /** Ids follow from week and language: what an earlier start has made is left as it is. */
    Uni<Void> plan(List<Text> texts) {
        LocalDate monday = LocalDate.now(clock.withZone(ZONE)).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Multi.createFrom()
                .iterable(texts)
                .onItem()
                .transformToUniAndConcatenate(
                        text -> sessions.schedule(id(text.week(), text.language()), plan(text, monday), null))
                .collect()
                .last()
                .replaceWithVoid();
    }

    static UUID id(int week, String language) {
        String name = COURSE + "/" + week + "/" + language;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan plan(Text text, LocalDate monday) {
        boolean english = text.language().equals("en");
        UUID id = id(text.week(), text.language());
        ZonedDateTime starts = monday.plusWeeks(text.week() - 1)
                .plusDays(english ? 1 : 2)
                .atTime(13, 0)
                .atZone(ZONE);
        return new Plan(
                COURSE,
                text.week(),
                text.language(),
                english ? null : id(text.week(), "en"),
                text.titleEn(),
                text.titleFr(),
                text.descriptionEn(),
                text.descriptionFr(),
                starts.toInstant(),
                starts.plusHours(1).toInstant(),
                ZONE.getId(),
                SEATS,
                "https://live.ensemble.example/" + id,
                null,
                null,
                null);
    }

    private Text[] read() {
        try (InputStream in = Objects.requireNonNull(DemoSessions.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(in, Text[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Text(
            int week, String language, String titleEn, String titleFr, String descriptionEn, String descriptionFr) {}
}
