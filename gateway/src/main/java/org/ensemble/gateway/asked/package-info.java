/** What a request says of itself, whoever sent it: its number, its language, what kind of answer it can use. */
@NullMarked
package org.ensemble.gateway.asked;

import org.jspecify.annotations.NullMarked;
