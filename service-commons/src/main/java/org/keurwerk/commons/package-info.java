/** Plumbing that every service needs and no domain word: clock, messages, outbox, problems, pages. */
@NullMarked
package org.keurwerk.commons;

import org.jspecify.annotations.NullMarked;
