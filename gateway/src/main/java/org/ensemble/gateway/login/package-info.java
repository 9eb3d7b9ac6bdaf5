/** The way to the login and back. */
@NullMarked
package org.ensemble.gateway.login;

import org.jspecify.annotations.NullMarked;
