package org.ensemble.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ensemble.local.Home;
import org.ensemble.local.Log;
import org.ensemble.local.Part;
import org.ensemble.local.Ports;
import org.ensemble.local.Private;
import org.ensemble.local.Secrets;
import org.ensemble.local.Software;
import org.ensemble.local.Trouble;

/** PostgreSQL, with a database and a role for each service and for Keycloak. */
public final class Postgres implements Part {

    public static final List<String> DATABASES = List.of("registration", "session", "keycloak");

    /** Its pools together; Keycloak and those who look from outside share the rest. */
    private static final int CONNECTIONS_OF_A_POD = 20;

    private static final int OF_ALL_ELSE = 80;

    private final Home home;
    private final int port;
    private final int connections;
    private final Secrets secrets;
    private final Path data;

    public Postgres(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.port = ports.of("postgres");
        this.connections = OF_ALL_ELSE + CONNECTIONS_OF_A_POD * ports.pods().total();
        this.secrets = secrets;
        this.data = home.data("postgres");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> ports() {
        return List.of("postgres");
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        if (!Files.exists(data)) {
            create();
        }
        // The file of a server that was killed; Leftovers has made sure that none runs on this data.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        List<String> command = program("postgres", "-D", data.toString(), "-p", Integer.toString(port));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=" + connections,
                "shared_buffers=64MB",
                "jit=off",
                "io_method=sync", // no io workers: three processes less
                "max_wal_senders=0",
                "wal_level=minimal",
                "max_wal_size=512MB",
                "autovacuum_naptime=10s", // an outbox lives for moments: its dead rows are in the way of each claim
                "log_min_messages=warning",
                "log_line_prefix=%m [%p] %d ")) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command);
    }

    /** Made aside and moved into place when complete, so that a first start cut short leaves nothing half done. */
    private void create() throws IOException, InterruptedException {
        Path draft = data.resolveSibling("postgres.new");
        Unpacked.erase(draft);
        Files.createDirectories(draft.getParent());
        Path password = home.own().resolve("initdb.password");
        Private.write(password, secrets.of("postgres.superuser") + "\n");
        run(
                List.of(),
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                "postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.delete(password);
        run(statements(), "postgres", "--single", "-D", draft.toString(), "postgres");
        Files.move(draft, data);
    }

    private List<String> statements() {
        List<String> sql = new ArrayList<>();
        for (String name : DATABASES) {
            sql.add("CREATE ROLE " + name + " LOGIN PASSWORD '" + secrets.of("postgres." + name) + "'");
            sql.add("CREATE DATABASE " + name + " OWNER " + name);
            sql.add("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
        sql.add("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        return sql;
    }

    private void run(List<String> input, String program, String... arguments) throws IOException, InterruptedException {
        Path log = home.log("postgres-create").file();
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(program(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var to = process.outputWriter()) {
            for (String line : input) {
                to.write(line + "\n");
            }
        }
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new Trouble("postgres can't make its data (" + program + "): see " + log);
        }
    }

    @Override
    public boolean ready(Log log) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > 7 && lines.get(7).startsWith("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /** The fast way: sessions are cut, the data is left in order. */
    @Override
    public void askToStop(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder(program("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-W"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private List<String> program(String name, String... arguments) throws IOException {
        Path folder = Unpacked.postgres(home);
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
            if (!Software.onPath("unshare")) {
                throw new Trouble(
                        "PostgreSQL doesn't run as root, and there is no unshare here: start as a plain user");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
