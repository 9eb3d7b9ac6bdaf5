package org.ensemble.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ensemble.platform.test.text.BundleCheck;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** What French sets off by a no-break space, set off by none or by an ordinary one. */
    private static final Pattern UNTIDY = Pattern.compile("[^\\u00A0\\u202F][:?!;](?= |$|\")|«[^\\u00A0]|[^\\u00A0]»");

    @Test
    void everyTextIsInBothLanguages() {
        BundleCheck.bothLanguages("org.ensemble.registration");
    }

    @Test
    void frenchIsSetAsFrenchIs() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<String> untidy = files.filter(file -> file.toString().endsWith("fr.properties")
                            || file.toString().endsWith("learn4pe.json"))
                    .flatMap(TextsTest::frenchLines)
                    .filter(line -> UNTIDY.matcher(line).find())
                    .toList();
            assertThat(untidy).isEmpty();
        }
    }

    private static Stream<String> frenchLines(Path file) {
        try {
            boolean json = file.toString().endsWith(".json");
            return Files.readAllLines(file).stream()
                    .filter(line -> !json || line.contains("Fr\""))
                    .map(line ->
                            line.substring(line.indexOf(json ? ':' : '=') + 1).strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
