/** The certification decision (certificeringsbesluit), per scope. */
@NullMarked
package org.keurwerk.audit.decision;

import org.jspecify.annotations.NullMarked;
