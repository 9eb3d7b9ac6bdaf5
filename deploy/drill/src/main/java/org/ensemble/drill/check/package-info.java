/**
 * The judge. It is given everything that was observed and says what is wrong with it; it knows nothing of HTTP, SQL or Kafka,
 * so each invariant can be shown to be watched by planting a fault.
 */
@NullMarked
package org.ensemble.drill.check;

import org.jspecify.annotations.NullMarked;
