/** What one is told when the gateway itself says no: a page for people, a problem document for programs. */
@NullMarked
package org.ensemble.gateway.refusal;

import org.jspecify.annotations.NullMarked;
