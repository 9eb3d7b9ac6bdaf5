package org.ensemble.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.event.Published;
import org.ensemble.session.life.LifeSamples;
import org.ensemble.session.live.SessionSamples;
import org.ensemble.session.notice.NoticeSamples;
import org.ensemble.session.room.RoomSamples;
import org.ensemble.session.seat.SeatSamples;
import org.junit.jupiter.api.Test;

/** What other services read. Changing one of these files is changing a contract: fields may be added, never renamed or taken away. */
@ServiceTest
class ApprovedEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/events");

    @Inject
    ObjectMapper json;

    @Test
    void eachEventIsWrittenAsApproved() throws Exception {
        List<Fact> samples = new ArrayList<>();
        Stream.of(SeatSamples.all(), RoomSamples.all(), LifeSamples.all(), SessionSamples.all(), NoticeSamples.all())
                .forEach(samples::addAll);
        for (Fact sample : samples) {
            Path file = FOLDER.resolve(type(sample) + ".json");
            String written = json.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n";
            if (Boolean.getBoolean("approve")) {
                Files.writeString(file, written);
            }
            assertThat(json.readTree(written)).as(file.toString()).isEqualTo(json.readTree(file.toFile()));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(samples.stream()
                            .map(sample -> type(sample) + ".json")
                            .collect(Collectors.toSet()));
        }
    }

    private static String type(Fact fact) {
        return Objects.requireNonNull(fact.getClass().getAnnotation(Published.class))
                .value();
    }
}
