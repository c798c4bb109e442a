/**
 * The status page and the mailbox, for people as pages in Dutch and English and for programs as JSON; served on loopback by
 * the launcher itself, so that it answers while everything else is down.
 */
@NullMarked
package org.keurwerk.platform.status;

import org.jspecify.annotations.NullMarked;
