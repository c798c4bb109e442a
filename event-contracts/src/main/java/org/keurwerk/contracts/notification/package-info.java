/** What notification-service tells the others, on {@link org.keurwerk.contracts.Topics#NOTIFICATION_EVENTS}, and what it is told to do. */
@NullMarked
package org.keurwerk.contracts.notification;

import org.jspecify.annotations.NullMarked;
