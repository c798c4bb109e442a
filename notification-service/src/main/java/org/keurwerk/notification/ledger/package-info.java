/** The ledger of notices (berichten): every notice is a fact, unique per cause, recipient and letter, and its document is the outbox. */
@NullMarked
package org.keurwerk.notification.ledger;

import org.jspecify.annotations.NullMarked;
