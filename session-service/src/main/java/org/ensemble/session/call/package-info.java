/** Who wants to be told when booking opens. */
@NullMarked
package org.ensemble.session.call;

import org.jspecify.annotations.NullMarked;
