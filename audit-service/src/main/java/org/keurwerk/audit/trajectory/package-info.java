/**
 * The trajectory (traject): one certification from application or announcement to its end. Here stand the ports between it and the process that
 * leads it: what the one tells the other, in words of the trade.
 */
@NullMarked
package org.keurwerk.audit.trajectory;

import org.jspecify.annotations.NullMarked;
