package org.ensemble.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ensemble.platform.event.Published;
import org.junit.jupiter.api.Test;

/** What other services read is what was approved: each event, read from its file and written again, is the file. */
@QuarkusTest
class ApprovedEventsTest extends ServiceTest {
    private static final Path APPROVED = Path.of("src/test/resources/events");

    @Inject
    ObjectMapper json;

    @Test
    void everyEventIsWrittenAsApproved() throws IOException {
        for (Class<?> event : events()) {
            String type = event.getAnnotation(Published.class).value();
            String approved = Files.readString(APPROVED.resolve(type + ".json"));
            Object fact = json.readValue(approved, event);
            assertThat(json.readTree(json.writeValueAsString(fact))).as(type).isEqualTo(json.readTree(approved));
        }
    }

    @Test
    void nothingIsApprovedThatNobodyPublishes() throws IOException {
        List<String> published = events().stream()
                .map(event -> event.getAnnotation(Published.class).value() + ".json")
                .toList();
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(published);
        }
    }

    private static List<? extends Class<?>> events() {
        return new ClassFileImporter()
                .importPackages("org.ensemble.registration").stream()
                        .filter(type -> type.isAnnotatedWith(Published.class))
                        .map(JavaClass::reflect)
                        .toList();
    }
}
