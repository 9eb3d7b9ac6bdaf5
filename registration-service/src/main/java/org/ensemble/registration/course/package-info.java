/** Courses as everybody may read them, guests too. */
@NullMarked
package org.ensemble.registration.course;

import org.jspecify.annotations.NullMarked;
