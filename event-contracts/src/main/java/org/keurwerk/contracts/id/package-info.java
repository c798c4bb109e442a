/** The typed ids that events, APIs and documents share: text on the wire and in the store, types in the code. */
@NullMarked
package org.keurwerk.contracts.id;

import org.jspecify.annotations.NullMarked;
