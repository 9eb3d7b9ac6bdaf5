package org.ensemble.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stack as its launcher describes it. */
record RunningStack(Path folder, JsonNode description) {

    static RunningStack read(Path description) {
        if (!Files.exists(description)) {
            throw new Trouble("Nothing runs here (" + description + " is missing): begin with ./start");
        }
        try {
            return new RunningStack(
                    description.resolveSibling("").toAbsolutePath(), new ObjectMapper().readTree(description.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI site() {
        return URI.create(text("/site"));
    }

    String kafka() {
        return text("/kafka");
    }

    long pid(String part) {
        return description.at("/pids/" + part).asLong();
    }

    String text(String pointer) {
        String text = description.at(pointer).asText();
        if (text.isEmpty()) {
            throw new Trouble("The description of the running stack does not say " + pointer);
        }
        return text;
    }

    /** Where drills keep what they need again. */
    Path drills() {
        return folder.resolve("drill");
    }
}
