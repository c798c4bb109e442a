/** Tests of the package of the same name. */
@NullMarked
package org.keurwerk.notification.planning;

import org.jspecify.annotations.NullMarked;
