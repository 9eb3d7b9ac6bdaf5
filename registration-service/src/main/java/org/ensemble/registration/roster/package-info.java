/** What facilitators see of enrolments: counts, the list, the CSV file. */
@NullMarked
package org.ensemble.registration.roster;

import org.jspecify.annotations.NullMarked;
