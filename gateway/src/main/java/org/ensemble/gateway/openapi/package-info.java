/** One description of the API, joined from those of the services. */
@NullMarked
package org.ensemble.gateway.openapi;

import org.jspecify.annotations.NullMarked;
