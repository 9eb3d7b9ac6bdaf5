/** A live session's life: planned, edited, published to the other services. */
@NullMarked
package org.ensemble.session.live;

import org.jspecify.annotations.NullMarked;
