/** Tests of the package of the same name. */
@NullMarked
package org.keurwerk.notification.template;

import org.jspecify.annotations.NullMarked;
