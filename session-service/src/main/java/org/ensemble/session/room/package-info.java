/** What facilitators do to a session's room: open and close booking, raise and lower its capacity, cancel it. */
@NullMarked
package org.ensemble.session.room;

import org.jspecify.annotations.NullMarked;
