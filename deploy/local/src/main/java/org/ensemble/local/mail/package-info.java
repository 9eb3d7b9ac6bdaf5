/** The mail server of the local stack: takes every letter, delivers none, and shows them on a page. */
@NullMarked
package org.ensemble.local.mail;

import org.jspecify.annotations.NullMarked;
