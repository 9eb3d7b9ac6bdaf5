package org.ensemble.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a handler gets it: read, new, and newer than all that was taken of its key before.
 *
 * @param sequence 0 where the facts of its key aren't numbered
 */
public record Received<T>(UUID id, String type, String key, long sequence, Instant time, T data) {}
