package org.ensemble.drill.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.ensemble.local.Home;
import org.ensemble.local.Ports;
import org.ensemble.local.Stack;
import org.ensemble.local.Watch;

/** What a bench has left behind. */
final class Remains {

    private Remains() {}

    /** One bench at a time in a folder: a second one would sweep away the first. */
    static FileChannel lock(Path folder) {
        try {
            Path file = folder.resolveSibling(folder.getFileName() + ".lock");
            makeRoomFor(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new IllegalStateException("A bench is already running from this folder");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void makeRoomFor(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A killed bench leaves processes: each is ended if it is still the one that was written down. Then its data goes. */
    static void clear(Path repository, Path folder, Ports ports) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var homes = Files.list(folder)) {
            for (Path own : homes.filter(Files::isDirectory).toList()) {
                try (Stack none =
                        new Stack(List.of(), Home.temporary(repository, own), ports, Watch.NOBODY, processes -> {})) {
                    none.start();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        erase(folder);
    }

    static void erase(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
