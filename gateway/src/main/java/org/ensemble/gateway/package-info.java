/** The front door: signs people in, checks and limits requests, and hands them to the services. It knows no domain. */
@NullMarked
package org.ensemble.gateway;

import org.jspecify.annotations.NullMarked;
