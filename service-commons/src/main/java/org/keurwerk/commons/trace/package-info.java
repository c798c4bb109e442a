/** The W3C trace context, carried through requests and events. */
@NullMarked
package org.keurwerk.commons.trace;

import org.jspecify.annotations.NullMarked;
