/** Tests of the package of the same name. */
@NullMarked
package org.keurwerk.notification.ledger;

import org.jspecify.annotations.NullMarked;
