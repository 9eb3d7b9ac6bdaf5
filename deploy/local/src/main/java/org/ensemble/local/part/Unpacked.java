package org.ensemble.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.ensemble.local.Home;
import org.tukaani.xz.XZInputStream;

/** The software of parts that come as archives, unpacked once for each version. */
final class Unpacked {

    private Unpacked() {}

    interface Step {
        void into(Path folder) throws IOException, InterruptedException;
    }

    static Path postgres(Home home) throws IOException {
        Path jar = home.built("postgres-", ".jar");
        try {
            return once(home, name(jar), folder -> untar(jar, folder));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The folder of this name; where it is missing, the step fills it aside and it appears when complete. */
    static synchronized Path once(Home home, String name, Step step) throws IOException, InterruptedException {
        Path folder = home.software().resolve(name);
        if (!Files.exists(folder)) {
            Path draft = Files.createDirectories(home.software())
                    .resolve(name + ".new-" + ProcessHandle.current().pid());
            erase(draft);
            step.into(draft);
            Files.move(draft, folder);
        }
        return folder;
    }

    static String name(Path archive) {
        return archive.getFileName().toString().replaceFirst("\\.(jar|zip)$", "");
    }

    /** Zonky's jar holds one .txz. */
    private static void untar(Path jar, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(zip, folder);
                    return;
                }
            }
        }
        throw new IOException("no .txz in " + jar);
    }

    private static void untar(InputStream txz, Path folder) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(txz));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = inside(folder, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** Without the archive's own top folder. */
    static void unzip(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target =
                        inside(folder, entry.getName().substring(entry.getName().indexOf('/') + 1));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException("an archive that reaches outside its folder: " + name);
        }
        return target;
    }

    static void erase(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
