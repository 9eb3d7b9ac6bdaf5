/** The pages that belong to no service. */
@NullMarked
package org.ensemble.gateway.home;

import org.jspecify.annotations.NullMarked;
