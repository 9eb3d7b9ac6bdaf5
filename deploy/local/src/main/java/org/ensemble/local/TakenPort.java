package org.ensemble.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says who sits on a port that a part needs. */
final class TakenPort {

    private TakenPort() {}

    static void check(Ports ports, List<Part> parts) {
        for (Part part : parts) {
            for (String name : part.ports()) {
                int port = ports.of(name);
                if (!Ports.isFree(port)) {
                    throw new Trouble("Port " + port + " of " + part.name() + " is taken by " + holder(port)
                            + ". Free it, or move ours: ./start --port " + name + "=NUMBER");
                }
            }
        }
    }

    /** Linux tells; elsewhere, and for a stranger's process, it stays unknown. */
    private static String holder(int port) {
        String inode = inode(port);
        if (inode.isEmpty()) {
            return "another program";
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, "socket:[" + inode + "]")) {
                    String name = Files.readString(process.resolve("comm")).strip();
                    return name + " (process " + process.getFileName() + ")";
                }
            }
        } catch (IOException e) {
            return "another program";
        }
        return "another program";
    }

    private static String inode(int port) {
        String local = String.format(Locale.ROOT, ":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] columns = line.strip().split("\\s+", -1);
                    // column 1 is the local address, 3 the state (0A: listening), 9 the inode
                    if (columns.length > 9 && columns[1].endsWith(local) && columns[3].equals("0A")) {
                        return columns[9];
                    }
                }
            } catch (IOException e) {
                return "";
            }
        }
        return "";
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
