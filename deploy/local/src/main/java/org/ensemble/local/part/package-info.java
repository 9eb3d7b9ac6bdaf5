/** The parts of Ensemble's own stack, one short file each. */
@NullMarked
package org.ensemble.local.part;

import org.jspecify.annotations.NullMarked;
