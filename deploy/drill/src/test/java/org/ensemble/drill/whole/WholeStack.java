package org.ensemble.drill.whole;

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

/** The whole platform on free ports, with data of its own, started once for all tests of this module. */
public final class WholeStack {

    public static final String COURSE = "learn4pe";
    private static WholeStack running;

    private final Ensemble ensemble;
    private final Ports ports = Ports.free();

    private WholeStack(Path repository, Path folder) {
        ensemble = new Ensemble(Home.temporary(repository, folder), ports, true);
        Stack stack = ensemble.stack(Watch.NOBODY);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        ensemble.describe(stack.processes());
    }

    public static synchronized WholeStack running() {
        if (running == null) {
            try {
                Path repository = Path.of(System.getProperty("repository", "../.."));
                Path target = Path.of("target").toAbsolutePath();
                running = new WholeStack(
                        repository.toAbsolutePath().normalize(), Files.createTempDirectory(target, "whole-stack-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    public String site() {
        return ensemble.site();
    }

    public URI inbox() {
        return URI.create("http://localhost:" + ports.of("mail"));
    }

    public URI traces() {
        return URI.create("http://localhost:" + ports.of("zipkin"));
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    /** What {@code ./drill} reads. */
    public Path description() {
        return ensemble.description();
    }
}
