/** The demo course's sessions. */
@NullMarked
package org.ensemble.session.demo;

import org.jspecify.annotations.NullMarked;
