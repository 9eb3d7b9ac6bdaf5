/** registration-service: courses, learners, enrolment and mail. */
@NullMarked
package org.ensemble.registration;

import org.jspecify.annotations.NullMarked;
