/** Withdrawal: a trajectory ends before its decision, by the organisation or by the office. */
@NullMarked
package org.keurwerk.audit.withdrawal;

import org.jspecify.annotations.NullMarked;
