package org.ensemble.platform.test.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads property files in UTF-8, from one jar or from all. */
final class Texts {

    private Texts() {}

    static Properties read(String name) {
        List<URL> files = files(name);
        return files.isEmpty() ? new Properties() : load(files.subList(0, 1));
    }

    static Properties all(String name) {
        return load(files(name));
    }

    static Map<String, String> asMap(Properties properties) {
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }

    private static List<URL> files(String name) {
        try {
            return Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(name + ".properties"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(List<URL> files) {
        Properties properties = new Properties();
        for (URL file : files) {
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return properties;
    }
}
