/** The drill: opening day, played against the running stack and judged by what it left behind. */
@NullMarked
package org.ensemble.drill;

import org.jspecify.annotations.NullMarked;
