/** Joining a course and leaving it, in two short steps. */
@NullMarked
package org.ensemble.registration.enrolment;

import org.jspecify.annotations.NullMarked;
