package org.ensemble.platform.problem;

/** One field of a rejected input, and what is wrong with it. */
public record FieldError(String field, String message) {}
