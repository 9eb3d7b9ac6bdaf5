package org.ensemble.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one part writes while it runs. The run before it is kept beside it as {@code .before}. */
public record Log(Path file) {

    private static final int TAIL_BYTES = 16_384;

    Log begin() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(file);
        return this;
    }

    /** Whether this run has written the words. */
    public boolean says(String words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its last lines, without stack frames. */
    List<String> tail(int lines) {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            byte[] end = channel.size() == 0 ? new byte[0] : new byte[(int) Math.min(TAIL_BYTES, channel.size())];
            channel.read(ByteBuffer.wrap(end));
            List<String> all = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\tat ")) // where in the code is for the log file
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
