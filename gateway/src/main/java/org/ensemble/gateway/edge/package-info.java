/** What happens to every request and answer, whoever asks: numbers, headers, origins, sizes and limits. */
@NullMarked
package org.ensemble.gateway.edge;

import org.jspecify.annotations.NullMarked;
