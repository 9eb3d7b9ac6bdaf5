/** What an event is, on its way out and on its way in: CloudEvents 1.0 in Kafka's binary mode. */
@NullMarked
package org.ensemble.platform.event;

import org.jspecify.annotations.NullMarked;
