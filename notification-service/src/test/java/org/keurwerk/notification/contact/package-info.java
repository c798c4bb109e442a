/** Tests of the package of the same name. */
@NullMarked
package org.keurwerk.notification.contact;

import org.jspecify.annotations.NullMarked;
