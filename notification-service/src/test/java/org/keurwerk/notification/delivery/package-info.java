/** Tests of the package of the same name. */
@NullMarked
package org.keurwerk.notification.delivery;

import org.jspecify.annotations.NullMarked;
