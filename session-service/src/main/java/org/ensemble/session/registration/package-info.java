/** What is kept of registration's events, and what a withdrawal sets off here. */
@NullMarked
package org.ensemble.session.registration;

import org.jspecify.annotations.NullMarked;
