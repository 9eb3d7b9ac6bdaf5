/** The one home of personal data: who a learner is and what of it others may know. */
@NullMarked
package org.ensemble.registration.learner;

import org.jspecify.annotations.NullMarked;
