/** Which notices follow from what happens: a table of rules for events, a rule for deadlines, and the handlers that apply them. */
@NullMarked
package org.keurwerk.notification.planning;

import org.jspecify.annotations.NullMarked;
