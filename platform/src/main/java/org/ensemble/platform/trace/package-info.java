/** One trace from the gateway through service, outbox and Kafka to the consumer. */
@NullMarked
package org.ensemble.platform.trace;

import org.jspecify.annotations.NullMarked;
