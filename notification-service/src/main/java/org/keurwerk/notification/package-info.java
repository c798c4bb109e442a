/** Notices: planned from the events of the other services, written as letters, sent as mail, kept in a ledger. */
@NullMarked
package org.keurwerk.notification;

import org.jspecify.annotations.NullMarked;
