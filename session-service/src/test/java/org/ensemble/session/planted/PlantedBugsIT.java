package org.ensemble.session.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Negative controls: proofs that pass on the code as it is fail on each of these mistakes, and soon. */
class PlantedBugsIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ROW = "%-74s  %-75s  %7s  %s%n";
    private static Path folder = Path.of("");

    /** Where nothing is planted nothing may be found; otherwise the table would show nothing. */
    @BeforeAll
    static void soundWithoutThem() throws Exception {
        folder = Files.createTempDirectory("planted");
        List<String> all = Bug.all().stream()
                .map(Bug::catchers)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        sound(all.stream().filter(Run::isPlatforms).toList(), "platform.log");
        sound(all.stream().filter(Predicate.not(Run::isPlatforms)).toList(), "session.log");
        System.out.printf("%n" + ROW, "bug", "caught by", "seconds", "which said");
    }

    private static void sound(List<String> proofs, String log) throws Exception {
        Run run = Run.of(proofs, Optional.empty(), folder.resolve(log), Duration.ofMinutes(10));
        assertThat(run.green())
                .as("without any bug: %s, see %s", run, folder.resolve(log))
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> isCaught() throws Exception {
        return Bug.all().stream().map(bug -> DynamicTest.dynamicTest(bug.name(), () -> caught(bug)));
    }

    private static void caught(Bug bug) throws Exception {
        Path place = folder.resolve(bug.name());
        Overlay overlay = Overlay.of(bug, place);
        Path log = place.resolve("log");
        Run run = Run.of(bug.catchers(), Optional.of(overlay), log, SOON);
        System.out.printf(
                ROW,
                bug.title(),
                run.caught() ? run.by() : "NOBODY",
                "%.1f".formatted(run.took().toMillis() / 1000.0),
                run.said().substring(0, Math.min(110, run.said().length())));
        assertThat(run.caught())
                .as("%s escaped: %s, see %s", bug.name(), run, log)
                .isTrue();
    }
}
