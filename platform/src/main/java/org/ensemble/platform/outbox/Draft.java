package org.ensemble.platform.outbox;

import org.ensemble.platform.event.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the outbox with the trace of the request that caused it. Only who writes for several requests in one
 * transaction needs it; otherwise the current trace is taken.
 */
public record Draft(Fact fact, @Nullable String traceparent) {}
