/** Starts the whole platform on one machine: a small core that knows what a part is, and how parts depend on each other. */
@NullMarked
package org.ensemble.local;

import org.jspecify.annotations.NullMarked;
