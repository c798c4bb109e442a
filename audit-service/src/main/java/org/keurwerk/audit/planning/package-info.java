/** Planning: team, independence declarations and the days of the visit. */
@NullMarked
package org.keurwerk.audit.planning;

import org.jspecify.annotations.NullMarked;
