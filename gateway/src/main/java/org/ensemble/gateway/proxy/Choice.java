package org.ensemble.gateway.proxy;

import java.util.List;

/** Which of a service's addresses gets the next request. */
final class Choice {

    /** An address as the rule sees it. */
    record Candidate(int pending, Health health) {}

    private Choice() {}

    /**
     * The one with the fewest pending of those that may be asked, in turns where several have as few. When none may be asked, the
     * one whose last failure is longest ago: better tried than refused at once.
     *
     * @param candidates at least one
     * @param turn one more for each choice
     * @return its place among the candidates
     */
    static int of(List<Candidate> candidates, long now, int turn) {
        int first = Math.floorMod(turn, candidates.size());
        int best = -1;
        for (int step = 0; step < candidates.size(); step++) {
            int place = (first + step) % candidates.size();
            Candidate candidate = candidates.get(place);
            if (candidate.health().mayBeAsked(now)
                    && (best < 0 || candidate.pending() < candidates.get(best).pending())) {
                best = place;
            }
        }
        return best < 0 ? longestAgo(candidates) : best;
    }

    private static int longestAgo(List<Candidate> candidates) {
        int oldest = 0;
        for (int place = 1; place < candidates.size(); place++) {
            long failedAt = candidates.get(place).health().failedAt();
            if (failedAt - candidates.get(oldest).health().failedAt() < 0) {
                oldest = place;
            }
        }
        return oldest;
    }
}
