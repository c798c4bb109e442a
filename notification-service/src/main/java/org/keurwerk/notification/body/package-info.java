/** The certifying body, as letters show it: its name, and whom to call. */
@NullMarked
package org.keurwerk.notification.body;

import org.jspecify.annotations.NullMarked;
