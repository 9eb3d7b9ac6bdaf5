/** Who is asking: a guest, a learner with a session of this site, or a program with a token of its own. */
@NullMarked
package org.ensemble.gateway.caller;

import org.jspecify.annotations.NullMarked;
