/** Where settings come from, what they are when nobody says, and which must be said. */
@NullMarked
package org.keurwerk.commons.settings;

import org.jspecify.annotations.NullMarked;
