/** What audit-service tells the others about trajectories, on {@link org.keurwerk.contracts.Topics#AUDIT_EVENTS}. */
@NullMarked
package org.keurwerk.contracts.audit;

import org.jspecify.annotations.NullMarked;
