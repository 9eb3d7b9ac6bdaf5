/** The table at the end. */
@NullMarked
package org.ensemble.drill.report;

import org.jspecify.annotations.NullMarked;
