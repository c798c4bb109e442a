/** Tests of the package of the same name. */
@NullMarked
package org.keurwerk.notification.web;

import org.jspecify.annotations.NullMarked;
