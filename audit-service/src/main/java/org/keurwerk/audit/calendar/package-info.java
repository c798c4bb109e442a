/** Working days, Dutch public holidays and calendar quarters. */
@NullMarked
package org.keurwerk.audit.calendar;

import org.jspecify.annotations.NullMarked;
