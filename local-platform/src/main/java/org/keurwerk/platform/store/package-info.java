/** The embedded document store: a MongoDB-protocol server on disk, in which an acknowledged write survives a crash. */
@NullMarked
package org.keurwerk.platform.store;

import org.jspecify.annotations.NullMarked;
