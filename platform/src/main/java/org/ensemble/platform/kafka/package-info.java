/** The service's own topics. */
@NullMarked
package org.ensemble.platform.kafka;

import org.jspecify.annotations.NullMarked;
