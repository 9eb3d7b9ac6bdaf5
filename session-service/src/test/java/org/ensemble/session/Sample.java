package org.ensemble.session;

import java.time.Instant;
import java.util.UUID;

/** Values that the approved events are made of. */
public final class Sample {
    public static final UUID SESSION = UUID.fromString("0193507a-7f00-7b10-8c00-3a5b7c9d1e01");
    public static final UUID TWIN = UUID.fromString("0193507a-7f00-7b10-8c00-3a5b7c9d1e02");
    public static final UUID LEARNER = UUID.fromString("0193507a-5c1e-7a10-9d5e-2f6b8c1a4e01");
    public static final UUID FACILITATOR = UUID.fromString("0193507a-5c1e-7a10-9d5e-2f6b8c1a4e09");
    public static final Instant AT = Instant.parse("2026-11-21T18:30:00.123456Z");

    private Sample() {}
}
