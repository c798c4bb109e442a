/** Notices: planned from what the other services tell, written as letters, sent as mail, kept in a ledger. */
@NullMarked
package org.keurwerk.notification;

import org.jspecify.annotations.NullMarked;
