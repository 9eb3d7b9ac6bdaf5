package org.ensemble.session.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the world was told, stream by stream: each has its own order and, notices aside, numbers, from 1 and without gaps. */
final class Story {
    static final int UNNUMBERED = 0;

    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, List<String>> news = new TreeMap<>();

    void tell(String stream, String what) {
        tell(stream, last.merge(stream, 1, Integer::sum), what);
    }

    void tell(String stream, int number, String what) {
        news.computeIfAbsent(stream, none -> new ArrayList<>()).add(stream + ", " + number + ": " + what);
    }

    /** What was told since the last time. */
    List<String> news() {
        List<String> all = news.values().stream().flatMap(List::stream).toList();
        news.clear();
        return all;
    }
}
