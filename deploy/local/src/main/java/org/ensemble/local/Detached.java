package org.ensemble.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code ./start --detach}: runs the launcher in the background, and shows what it says until all is ready. */
final class Detached {

    private Detached() {}

    /** The exit code: 0 when all is ready. */
    static int start(Home home, String... arguments) throws IOException, InterruptedException {
        Log log = home.log("start").begin();
        // No pipe to us: whoever reads our output must not wait for a launcher that lives on.
        Process launcher = new ProcessBuilder(command(arguments))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile())
                .start();
        long shown = 0;
        while (launcher.isAlive() && !log.says("Ready in ")) {
            Thread.sleep(100);
            shown = show(log, shown);
        }
        if (launcher.isAlive()) {
            Thread.sleep(100); // the rest of its last words
        }
        show(log, shown);
        return launcher.isAlive() ? 0 : launcher.exitValue();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(
                Software.java("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Start.class.getName());
        command.addAll(Arrays.stream(arguments)
                .filter(argument -> !argument.equals("--detach"))
                .toList());
        if (Software.onPath("setsid")) {
            command.add(0, "setsid");
        }
        return command;
    }

    private static long show(Log log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.file().toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            System.out.print(new String(news, StandardCharsets.UTF_8));
            System.out.flush();
            return from + news.length;
        }
    }
}
