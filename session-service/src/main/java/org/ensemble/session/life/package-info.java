/** A session's life by the clock: booking opens, the doors open, it starts, it ends. */
@NullMarked
package org.ensemble.session.life;

import org.jspecify.annotations.NullMarked;
