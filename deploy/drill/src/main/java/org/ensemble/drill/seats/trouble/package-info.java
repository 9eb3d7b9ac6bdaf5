/** What is done to the stack while the crowd is at it. */
@NullMarked
package org.ensemble.drill.seats.trouble;

import org.jspecify.annotations.NullMarked;
