package org.ensemble.platform.event;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The type under which a {@link Fact} is published: {@code ensemble.<service>.<subject>.<past-participle>.v1}. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface Published {
    String value();
}
