/** Ids that say what they name. */
@NullMarked
package org.keurwerk.commons.ids;

import org.jspecify.annotations.NullMarked;
