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

    /**
     * Whether the facts of its key are numbered, so that one that comes late is told from a newer one. A request that stands alone, say to
     * tell somebody something, isn't: each is judged by its own id, and the number would take a row, and its lock, for each key.
     */
    boolean numbered() default true;
}
