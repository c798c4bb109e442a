/** The letters (brieven): which there are, what each says, and how they look as HTML and as plain text, in Dutch and in English. */
@NullMarked
package org.keurwerk.notification.template;

import org.jspecify.annotations.NullMarked;
