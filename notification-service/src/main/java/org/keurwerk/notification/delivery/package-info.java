/** Sending what is due (verzenden): claim, write, hand to the mail server, note it; tried again when it fails, shown to the office when it keeps failing. */
@NullMarked
package org.keurwerk.notification.delivery;

import org.jspecify.annotations.NullMarked;
