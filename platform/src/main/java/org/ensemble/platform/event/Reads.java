package org.ensemble.platform.event;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** On a consumer's own record: the type of the events it reads, and of these just the fields that it needs. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface Reads {
    String value();

    /** As its producer published it: one that is numbered and comes without its number is set aside. */
    boolean numbered() default true;
}
