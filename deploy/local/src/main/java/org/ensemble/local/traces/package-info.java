/** A door for traces: services speak OTLP, which the Zipkin of Maven Central doesn't understand. */
@NullMarked
package org.ensemble.local.traces;

import org.jspecify.annotations.NullMarked;
