package org.ensemble.drill.seats.judge;

import java.util.Map;

/**
 * A session.
 *
 * @param name its id
 * @param first its capacity in the beginning
 * @param capacity in the end, as are taken, waiting and lastSeq
 * @param told how far its facts were numbered, by topic
 */
public record Room(
        String name, int first, int capacity, int taken, int waiting, int lastSeq, Map<Told.Topic, Long> told) {}
