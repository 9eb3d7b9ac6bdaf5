/** Transactions of the Vert.x PostgreSQL client that hold their locks for as short a time as can be, and a database that is away. */
@org.jspecify.annotations.NullMarked
package org.ensemble.platform.transaction;
