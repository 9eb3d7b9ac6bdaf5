/** The record of what facilitators and operators did: who, when, what. */
@NullMarked
package org.ensemble.platform.act;

import org.jspecify.annotations.NullMarked;
