package org.ensemble.drill.bench.stage;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ensemble.local.Home;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Software;
import org.ensemble.local.Trouble;

/** One pod of a service, with an environment and options of the bench's own. */
record Pod(
        String name, String module, Home home, int port, int management, Map<String, String> told, List<String> options)
        implements Part {

    Pod telling(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(told);
        all.putAll(more);
        return new Pod(name, module, home, port, management, all, options);
    }

    @Override
    public List<String> ports() {
        return List.of();
    }

    @Override
    public ProcessBuilder command() {
        Path jar = home.repository().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(module + " is not built: run ./mvnw -DskipTests package");
        }
        List<String> command = Software.java(options.toArray(String[]::new));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder how = new ProcessBuilder(command);
        told.forEach((name, value) -> how.environment().put("ENSEMBLE_" + name, value));
        how.environment().put("ENSEMBLE_HTTP_PORT", Integer.toString(port));
        how.environment().put("ENSEMBLE_MANAGEMENT_PORT", Integer.toString(management));
        how.environment().put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
        return how;
    }

    @Override
    public boolean ready(Log log) {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/q/health/ready")
                            .toURL()
                            .openConnection();
            asked.setConnectTimeout(500);
            asked.setReadTimeout(2_000);
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
