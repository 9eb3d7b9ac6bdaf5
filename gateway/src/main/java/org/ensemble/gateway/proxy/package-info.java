/** From a path to a service and back, headers cleaned, streams counted. */
@NullMarked
package org.ensemble.gateway.proxy;

import org.jspecify.annotations.NullMarked;
