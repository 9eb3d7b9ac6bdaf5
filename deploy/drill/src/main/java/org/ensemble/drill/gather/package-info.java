/** Witnesses: the databases and the topics, asked directly and not through the services that are judged. */
@NullMarked
package org.ensemble.drill.gather;

import org.jspecify.annotations.NullMarked;
