package org.ensemble.session.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seat, or place in line, that is given back or taken away. */
public record Freed(UUID learner, long seq, boolean confirmed, @Nullable String zone) {}
