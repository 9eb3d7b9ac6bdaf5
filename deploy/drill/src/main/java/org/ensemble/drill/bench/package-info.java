/** {@code ./drill bench seats}: how fast the seats are, beside what they could be. */
@NullMarked
package org.ensemble.drill.bench;

import org.jspecify.annotations.NullMarked;
