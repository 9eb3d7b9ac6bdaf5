package org.ensemble.drill.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ensemble.drill.gather.Database;

/** What the figures depend on. */
public final class Machine {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Machine() {}

    /** @throws IllegalStateException when what is committed would not survive a crash: then nothing here would mean anything */
    public static Map<String, String> describe(Path repository, Database database, List<String> options) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "CPU",
                first("/proc/cpuinfo", "model name\\s*:\\s*(.+)") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores");
        facts.put(
                "memory",
                Math.round(Long.parseLong(first("/proc/meminfo", "MemTotal:\\s*(\\d+)")) / 1048576.0) + " GB");
        facts.put(
                "kernel",
                System.getProperty("os.name") + " "
                        + System.getProperty("os.version").replaceAll("-.*", ""));
        facts.put("JDK", System.getProperty("java.runtime.version"));
        facts.put("services' options", String.join(" ", options));
        facts.put(
                "PostgreSQL",
                setting(database, "server_version") + ", shared_buffers " + setting(database, "shared_buffers"));
        facts.put("Kafka", kafka(repository));
        DURABLE.forEach(name -> facts.put(name, durable(name, setting(database, name))));
        return facts;
    }

    private static String durable(String name, String value) {
        if (!value.equals("on")) {
            throw new IllegalStateException(name + " is " + value);
        }
        return value;
    }

    private static String setting(Database database, String name) {
        return database.list("select current_setting(?)", row -> row.getString(1), name)
                .get(0);
    }

    private static String kafka(Path repository) {
        try (var jars =
                Files.newDirectoryStream(repository.resolve("deploy/local/target/parts/kafka"), "kafka_2*.jar")) {
            return Objects.requireNonNull(jars.iterator().next().getFileName())
                    .toString()
                    .replaceAll("^kafka_2\\.13-|\\.jar$", "");
        } catch (IOException e) {
            return "";
        }
    }

    private static String first(String file, String pattern) {
        try {
            Matcher found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return found.find() ? found.group(1) : "0";
        } catch (IOException notLinux) {
            return "0";
        }
    }
}
