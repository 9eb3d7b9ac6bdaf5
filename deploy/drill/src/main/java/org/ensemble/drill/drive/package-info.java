/** Learners at the door: they come in through the gateway as browsers do, with cookies, redirects and the sign-in form. */
@NullMarked
package org.ensemble.drill.drive;

import org.jspecify.annotations.NullMarked;
