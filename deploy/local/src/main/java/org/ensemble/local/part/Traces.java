package org.ensemble.local.part;

import java.util.List;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Software;

/** The door through which services' traces (OTLP) reach Zipkin. */
public final class Traces implements Part {

    private final Ports ports;

    public Traces(Ports ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "traces";
    }

    @Override
    public List<String> ports() {
        return List.of("traces");
    }

    @Override
    public List<String> needs() {
        return List.of("zipkin");
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = Software.java("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.ensemble.local.traces.TraceDoor",
                Integer.toString(ports.of("traces")),
                "http://127.0.0.1:" + ports.of("zipkin")));
        return new ProcessBuilder(command);
    }

    /** It listens: what it answers to a GET doesn't matter. */
    @Override
    public boolean ready(Log log) {
        return Http.answers("http://127.0.0.1:" + ports.of("traces") + "/");
    }
}
