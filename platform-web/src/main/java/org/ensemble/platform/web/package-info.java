/** The shared look: layout, page facts, languages, times, numbers and vendored assets. */
@NullMarked
package org.ensemble.platform.web;

import org.jspecify.annotations.NullMarked;
