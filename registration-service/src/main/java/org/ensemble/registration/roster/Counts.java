package org.ensemble.registration.roster;

import java.util.Map;

/** How many have joined, and who they are. Order of government: also "public" and "none". */
public record Counts(
        long total,
        Map<String, Long> path,
        Map<String, Long> language,
        Map<String, Long> order,
        Map<String, Long> zone) {}
