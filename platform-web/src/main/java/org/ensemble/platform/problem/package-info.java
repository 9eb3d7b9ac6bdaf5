/** What went wrong, told in the reader's language: a problem document for programs, a page for people. */
@NullMarked
package org.ensemble.platform.problem;

import org.jspecify.annotations.NullMarked;
