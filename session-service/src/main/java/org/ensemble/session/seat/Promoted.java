package org.ensemble.session.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who waited and got a seat. */
record Promoted(UUID learner, long seq, @Nullable String zone) {}
