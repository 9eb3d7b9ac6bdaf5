package org.ensemble.drill.whole;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ensemble.local.Ensemble;
import org.ensemble.local.Home;
import org.ensemble.local.Ports;
import org.ensemble.local.Stack;
import org.ensemble.local.Watch;

/**
 * The whole platform on free ports, with data of its own, started once for all tests of this module. With
 * {@code -Dstack=.ensemble/stack.json} they use one that runs already ({@code ./start --traces}).
 */
public record WholeStack(Path description, URI traces) {

    public static final String COURSE = "learn4pe";
    private static final String USUAL_TRACES = "http://localhost:9411";
    private static WholeStack running;

    public static synchronized WholeStack running() {
        if (running == null) {
            String given = System.getProperty("stack", "");
            running = given.isEmpty() ? start() : new WholeStack(Path.of(given), URI.create(USUAL_TRACES));
        }
        return running;
    }

    private static WholeStack start() {
        try {
            Path repository = Path.of(System.getProperty("repository", "../.."))
                    .toAbsolutePath()
                    .normalize();
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "whole-stack-");
            Ports ports = Ports.free();
            Ensemble ensemble = new Ensemble(Home.temporary(repository, folder), ports, true);
            Stack stack = ensemble.stack(Watch.NOBODY);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start();
            ensemble.describe(stack.processes());
            return new WholeStack(ensemble.description(), URI.create("http://localhost:" + ports.of("zipkin")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String site() {
        return text("/site");
    }

    URI inbox() {
        return URI.create(text("/mail/inbox"));
    }

    private String text(String pointer) {
        try {
            return new ObjectMapper().readTree(description.toFile()).at(pointer).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
