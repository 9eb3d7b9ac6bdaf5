package org.ensemble.registration.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One who has joined, as facilitators see them. Neither the name of the account nor its address is among it. */
public record RosterRow(
        UUID enrolment,
        UUID learner,
        Instant at,
        String displayName,
        String language,
        String path,
        String zone,
        boolean memberOfPublic,
        @Nullable String organization,
        @Nullable String organizationOther,
        @Nullable String order,
        @Nullable String accessibility) {}
