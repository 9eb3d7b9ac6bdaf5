package org.ensemble.session.card;

import org.jspecify.annotations.Nullable;

/**
 * Where a session takes place.
 *
 * @param join for who has a seat; null until it is set
 * @param watch for all without one; null where there is none
 * @param roomLimit the most that can join; null where that isn't known
 */
public record Links(@Nullable String join, @Nullable String watch, @Nullable Integer roomLimit) {}
