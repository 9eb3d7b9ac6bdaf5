package org.ensemble.local.part;

import java.io.IOException;
import java.util.List;
import org.ensemble.local.Home;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Software;

/** Shows traces; keeps the last ones in memory. */
public final class Zipkin implements Part {

    private final Home home;
    private final int port;

    public Zipkin(Home home, Ports ports) {
        this.home = home;
        this.port = ports.of("zipkin");
    }

    @Override
    public String name() {
        return "zipkin";
    }

    @Override
    public List<String> ports() {
        return List.of("zipkin");
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public ProcessBuilder command() throws IOException {
        ProcessBuilder how = new ProcessBuilder(Software.java(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                home.built("zipkin-", ".jar").toString(),
                "--armeria.ports[0].ip=127.0.0.1",
                "--armeria.ports[0].port=" + port,
                "--armeria.ports[0].protocols[0]=http"));
        how.environment().put("MEM_MAX_SPANS", "100000");
        return how;
    }

    @Override
    public boolean ready(Log log) {
        return Http.isOk(address() + "/health");
    }
}
