package org.ensemble.drill.check;

import java.util.UUID;

/** A mail to a learner, as registration-service keeps it: which notice it was written for, and whether it left. */
public record Letter(UUID notice, UUID learner, String kind, boolean sent) {}
