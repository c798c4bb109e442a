/** Trajectories from application to decision: the service behind the portal of all roles. */
@NullMarked
package org.keurwerk.audit;

import org.jspecify.annotations.NullMarked;
