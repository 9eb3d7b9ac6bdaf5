package org.ensemble.registration.learner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of a learner's account just what letters need. Comes from the identity provider's userinfo. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Account(UUID sub, @Nullable String name, @Nullable String email) {}
