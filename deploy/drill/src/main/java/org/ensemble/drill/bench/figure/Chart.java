package org.ensemble.drill.bench.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bookings a second by how many ask at once, as a picture: the SQL called once a booking, and ours. */
public final class Chart {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16, 64, 512);
    private static final int LEFT = 70;
    private static final int TOP = 56;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 250;

    private final StringBuilder svg = new StringBuilder();
    private final double most;

    private Chart(double most) {
        this.most = most;
    }

    public static String of(Figures figures) {
        Map<Integer, Figure> ours = line(figures, "B2", "%d clients");
        line(figures, "B1", "(d) ours, %d clients").forEach(ours::putIfAbsent);
        Map<Integer, Figure> oneCall = line(figures, "B1", "(a) one call, %d connections");
        Optional<Figure> empty = figures.find("B1", "(c) empty endpoint behind the token check");
        Chart chart = new Chart(rounded(Math.max(highest(ours), highest(oneCall))));
        chart.frame();
        empty.ifPresent(chart::beside);
        chart.draw(oneCall, "#8a5a00", "one call a booking: plain SQL, hot row", 1);
        chart.draw(ours, "#26374a", "ours: HTTP, token, seat, events", 0);
        return chart.svg.append("</svg>\n").toString();
    }

    private static Map<Integer, Figure> line(Figures figures, String bench, String name) {
        Map<Integer, Figure> points = new LinkedHashMap<>();
        for (int clients : CLIENTS) {
            figures.find(bench, name.formatted(clients)).ifPresent(figure -> points.put(clients, figure));
        }
        return points;
    }

    private static double highest(Map<Integer, Figure> points) {
        return points.values().stream()
                .mapToDouble(figure -> Statistics.highest(figure.values()))
                .max()
                .orElse(1);
    }

    /** Up to the next 1, 2 or 5 with zeros. */
    static double rounded(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(value)));
        return value <= step ? step : value <= 2 * step ? 2 * step : value <= 5 * step ? 5 * step : 10 * step;
    }

    private void frame() {
        put(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 380" font-family="sans-serif" font-size="12" fill="#333">
                <title>Bookings a second on one session, by clients</title>
                <rect width="640" height="380" fill="#fff"/>
                <text x="70" y="22" font-size="15" font-weight="bold">Bookings a second on one session, by how many ask at once</text>
                """);
        for (int i = 0; i <= 5; i++) {
            double value = most * i / 5;
            put(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                    LEFT, LEFT + WIDTH, y(value), y(value));
            put(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT - 8, y(value) + 4, Tables.number(value));
        }
        CLIENTS.forEach(clients -> put(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>%n",
                x(clients), TOP + HEIGHT + 18, clients));
        put(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">clients, or connections</text>%n",
                LEFT + WIDTH / 2, TOP + HEIGHT + 38);
    }

    /** In words: a line for it would leave the others a tenth of the picture. */
    private void beside(Figure figure) {
        put(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#595959\">an empty endpoint behind the same token check: %s a second</text>%n",
                LEFT + WIDTH / 2, TOP + HEIGHT + 60, Tables.number(figure.median()));
    }

    private void draw(Map<Integer, Figure> points, String colour, String name, int place) {
        StringBuilder way = new StringBuilder();
        points.forEach((clients, figure) -> {
            way.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(clients), y(figure.median())));
            put(
                    "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\" stroke=\"%4$s\" stroke-width=\"2\"/>%n",
                    x(clients), y(Statistics.lowest(figure.values())), y(Statistics.highest(figure.values())), colour);
            put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n", x(clients), y(figure.median()), colour);
        });
        put(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                way.toString().strip(), colour);
        put(
                "<text x=\"%d\" y=\"%d\" fill=\"%s\" font-weight=\"bold\">%s</text>%n",
                LEFT + place * 270, TOP - 14, colour, name);
    }

    private static double x(int clients) {
        return LEFT + 14 + (WIDTH - 28) * Math.log(clients) / Math.log(512);
    }

    private double y(double value) {
        return TOP + HEIGHT * (1 - value / most);
    }

    private void put(String form, Object... values) {
        svg.append(values.length == 0 ? form : String.format(Locale.ROOT, form, values));
    }
}
