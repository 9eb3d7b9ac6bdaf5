package org.ensemble.registration.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pilot course, for a stack that somebody tries out: five weeks from the next Monday. */
@ApplicationScoped
class DemoCourse {
    private static final String FILE = "/demo/learn4pe.json";

    private final boolean wanted;
    private final Courses courses;
    private final ObjectMapper json;
    private final Clock clock;

    DemoCourse(
            @ConfigProperty(name = "ensemble.demo") boolean wanted, Courses courses, ObjectMapper json, Clock clock) {
        this.wanted = wanted;
        this.courses = courses;
        this.json = json;
        this.clock = clock;
    }

    /** Before the service is ready, so that nobody finds it without its course. */
    void seed(@Observes StartupEvent started) throws Throwable {
        if (wanted) {
            Course course = read().course(clock);
            VertxContextSupport.subscribeAndAwait(() -> courses.publishOnce(course));
        }
    }

    private Text read() {
        try (InputStream in = Objects.requireNonNull(DemoCourse.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(in, Text.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(FILE + " can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Text(
            String course,
            String titleEn,
            String titleFr,
            String summaryEn,
            String summaryFr,
            String hostEn,
            String hostFr,
            String contactName,
            String contactEmail,
            List<Topic> week,
            List<Topic> principle) {

        Course course(Clock clock) {
            Course it = new Course();
            it.course = course;
            it.titleEn = titleEn;
            it.titleFr = titleFr;
            it.summaryEn = summaryEn;
            it.summaryFr = summaryFr;
            it.hostEn = hostEn;
            it.hostFr = hostFr;
            it.contactName = contactName;
            it.contactEmail = contactEmail;
            it.startsOn = LocalDate.now(clock.withZone(ZoneId.of("America/Toronto")))
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            it.endsOn = it.startsOn.plusWeeks(week.size() - 1).with(DayOfWeek.FRIDAY);
            it.publishedAt = clock.instant();
            it.weeks = week;
            it.principles = principle;
            return it;
        }
    }
}
