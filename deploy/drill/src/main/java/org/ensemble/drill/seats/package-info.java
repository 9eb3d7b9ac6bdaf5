/** {@code ./drill seats}: seats under surge while everything fails that can, on a stack of its own. */
@NullMarked
package org.ensemble.drill.seats;

import org.jspecify.annotations.NullMarked;
