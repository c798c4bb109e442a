/** The one place for deadlines (termijnen): a date, where it comes from, and the settings behind it. */
@NullMarked
package org.keurwerk.audit.deadline;

import org.jspecify.annotations.NullMarked;
