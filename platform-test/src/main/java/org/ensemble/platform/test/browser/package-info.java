/** A real browser for tests: opens pages as people do and checks what every page must keep. */
@NullMarked
package org.ensemble.platform.test.browser;

import org.jspecify.annotations.NullMarked;
