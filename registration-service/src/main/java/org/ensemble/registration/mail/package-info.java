/** Letters: notices become mail in the learner's language, once each. */
@NullMarked
package org.ensemble.registration.mail;

import org.jspecify.annotations.NullMarked;
