package org.ensemble.gateway;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the field in which a test finds what it shares with the small servers. */
@Retention(RetentionPolicy.RUNTIME)
@interface SharedWithStack {}
