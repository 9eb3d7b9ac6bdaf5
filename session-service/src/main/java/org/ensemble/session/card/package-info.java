/** What everybody sees of the sessions: one card each, with one button that changes, moving live. */
@NullMarked
package org.ensemble.session.card;

import org.jspecify.annotations.NullMarked;
