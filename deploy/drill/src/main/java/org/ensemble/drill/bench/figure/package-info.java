/** Figures, pure: medians, ratios, targets, and how they are shown. */
@NullMarked
package org.ensemble.drill.bench.figure;

import org.jspecify.annotations.NullMarked;
