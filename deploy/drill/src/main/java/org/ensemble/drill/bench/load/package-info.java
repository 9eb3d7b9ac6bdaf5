/** The generator of load: HTTP/1.1 from one thread, closed loop and open model. */
@NullMarked
package org.ensemble.drill.bench.load;

import org.jspecify.annotations.NullMarked;
