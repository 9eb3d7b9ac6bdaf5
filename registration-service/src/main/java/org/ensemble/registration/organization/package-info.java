/** The bilingual list of organizations with their kind and order of government. */
@NullMarked
package org.ensemble.registration.organization;

import org.jspecify.annotations.NullMarked;
