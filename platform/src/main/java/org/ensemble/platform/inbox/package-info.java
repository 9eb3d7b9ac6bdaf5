/**
 * The way in: a batch of Kafka's records in one transaction, each event's effect once, in the order of its key. What can't be read or
 * always fails is set aside in the service's dead-letter topic with its reason, and the partition goes on.
 */
@NullMarked
package org.ensemble.platform.inbox;

import org.jspecify.annotations.NullMarked;
