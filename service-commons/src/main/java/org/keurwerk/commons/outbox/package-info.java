/** The aggregate document is the outbox: what it has yet to tell the others stands in it. */
@NullMarked
package org.keurwerk.commons.outbox;

import org.jspecify.annotations.NullMarked;
