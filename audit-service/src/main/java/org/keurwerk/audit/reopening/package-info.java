/** Going back: an answer is taken back by who gave it, or the office opens a stage again. */
@NullMarked
package org.keurwerk.audit.reopening;

import org.jspecify.annotations.NullMarked;
