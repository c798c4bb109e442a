/** Publishing and consuming CloudEvents: idempotent handlers, retries beside the queue, dead letters. */
@NullMarked
package org.keurwerk.commons.messaging;

import org.jspecify.annotations.NullMarked;
