/** Checks of what is written for people: nothing in one language only. */
@NullMarked
package org.ensemble.platform.test.text;

import org.jspecify.annotations.NullMarked;
