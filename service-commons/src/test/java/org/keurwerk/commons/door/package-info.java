@NullMarked
package org.keurwerk.commons.door;

import org.jspecify.annotations.NullMarked;
