/** Who is asking. */
@NullMarked
package org.ensemble.platform.identity;

import org.jspecify.annotations.NullMarked;
