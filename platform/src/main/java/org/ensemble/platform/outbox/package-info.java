/**
 * The way out: facts appended in the transaction that changes the state, and the relay that brings them to Kafka. Nobody else in the
 * house sends to Kafka.
 */
@NullMarked
package org.ensemble.platform.outbox;

import org.jspecify.annotations.NullMarked;
