package org.ensemble.drill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ensemble.drill.bench.figure.Chart;
import org.ensemble.drill.bench.figure.Figure;
import org.ensemble.drill.bench.figure.Figures;
import org.ensemble.drill.bench.figure.Tables;
import org.ensemble.drill.bench.figure.Target;

/** Writes the figures down: as JSON, as tables within a page whose other words stay, and as a picture. */
final class Paper {

    private static final String BEGIN = "<!-- figures: written by ./drill bench seats -->\n";
    private static final String END = "<!-- end of figures -->\n";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Figures figures;
    private final Map<String, String> machine;

    Paper(Figures figures, Map<String, String> machine) {
        this.figures = figures;
        this.machine = machine;
    }

    void write(Path json) {
        ObjectNode all = JSON.createObjectNode();
        machine.forEach(all.putObject("machine")::put);
        ArrayNode targets = all.putArray("targets");
        for (Target target : Target.ALL) {
            targets.addObject()
                    .put("bench", target.bench())
                    .put("what", target.what())
                    .put(target.atLeast() ? "atLeast" : "atMost", target.limit())
                    .put("verdict", target.verdict(figures));
        }
        ArrayNode measured = all.putArray("figures");
        figures.all().forEach(figure -> put(measured.addObject(), figure));
        text(json, all.toPrettyString() + "\n");
    }

    private static void put(ObjectNode node, Figure figure) {
        node.put("bench", figure.bench()).put("what", figure.what()).put("unit", figure.unit());
        node.put("median", figure.median());
        ArrayNode values = node.putArray("rounds");
        figure.values().forEach(value -> values.add(value));
        if (!figure.cpuMicros().isEmpty()) {
            figure.cpuMicros().forEach(node.putObject("cpuMicrosAnOperation")::put);
        }
    }

    void write(Path page, Path chart) {
        text(chart, Chart.of(figures));
        try {
            String before =
                    Files.exists(page) ? Files.readString(page) : "# Seats under surge, measured\n\n" + BEGIN + END;
            text(page, replaced(before, Tables.of(figures, machine)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with these tables between the two marks, and all else as it was. */
    static String replaced(String page, String tables) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("The page lacks the marks between which the figures go");
        }
        return page.substring(0, begin) + BEGIN + "\n" + tables + "\n" + page.substring(end);
    }

    private static void text(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
