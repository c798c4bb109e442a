/** A trajectory read as a whole: its timeline, its open tasks, its documents. */
@NullMarked
package org.keurwerk.audit.overview;

import org.jspecify.annotations.NullMarked;
