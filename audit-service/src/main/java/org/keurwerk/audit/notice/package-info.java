/** Who was told what about a trajectory (berichten): the portal's read model of the notices that notification-service sends. */
@NullMarked
package org.keurwerk.audit.notice;

import org.jspecify.annotations.NullMarked;
