/** What this service shows: a page that says what it is, and its ledger as an API behind the service account. */
@NullMarked
package org.keurwerk.notification.web;

import org.jspecify.annotations.NullMarked;
