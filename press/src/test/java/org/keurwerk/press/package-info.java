/** Tests. */
@NullMarked
package org.keurwerk.press;

import org.jspecify.annotations.NullMarked;
