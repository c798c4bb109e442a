/** Notices from outside: the whole service on its real parts, and the rules of the house. */
@NullMarked
package org.keurwerk.notification;

import org.jspecify.annotations.NullMarked;
