/** Small things that every service does with text, in one way. */
@NullMarked
package org.keurwerk.commons.text;

import org.jspecify.annotations.NullMarked;
