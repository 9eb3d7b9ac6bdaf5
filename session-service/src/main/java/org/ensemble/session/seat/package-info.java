/** Seats and places in line: asked for, given, promoted, given back. */
@NullMarked
package org.ensemble.session.seat;

import org.jspecify.annotations.NullMarked;
