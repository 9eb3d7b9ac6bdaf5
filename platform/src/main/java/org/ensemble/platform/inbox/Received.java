package org.ensemble.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/** An event as a handler gets it: read, new, and newer than all that was taken of its key before. */
public record Received<T>(UUID id, String type, String key, long sequence, Instant time, T data) {}
