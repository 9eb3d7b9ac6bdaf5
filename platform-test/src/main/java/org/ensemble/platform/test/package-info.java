/** The test stack: the real PostgreSQL, Kafka and token issuer that a service's tests run against. */
@NullMarked
package org.ensemble.platform.test;

import org.jspecify.annotations.NullMarked;
