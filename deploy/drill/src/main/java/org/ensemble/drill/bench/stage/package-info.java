/** What a bench is played on: a stack of its own, its learners, and what its processes use. */
@NullMarked
package org.ensemble.drill.bench.stage;

import org.jspecify.annotations.NullMarked;
