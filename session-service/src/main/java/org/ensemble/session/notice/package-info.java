/** What learners are told, in both languages, without their names. */
@NullMarked
package org.ensemble.session.notice;

import org.jspecify.annotations.NullMarked;
