/** The values of the trade that are settings (domain.md, [default]): which there are, what they are here and who set them, and that they make sense. */
@NullMarked
package org.keurwerk.audit.settings;

import org.jspecify.annotations.NullMarked;
