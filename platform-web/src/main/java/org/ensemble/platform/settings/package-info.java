/** Settings of libraries that follow from ours, the same in every process. */
@NullMarked
package org.ensemble.platform.settings;

import org.jspecify.annotations.NullMarked;
