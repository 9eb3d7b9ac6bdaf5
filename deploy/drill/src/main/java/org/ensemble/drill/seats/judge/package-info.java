/** What was seen of the seats under surge in, findings out: pure, and quick for a million attempts. */
@NullMarked
package org.ensemble.drill.seats.judge;

import org.jspecify.annotations.NullMarked;
