/** Who clicks, and what is written down of it. */
@NullMarked
package org.ensemble.drill.seats.crowd;

import org.jspecify.annotations.NullMarked;
