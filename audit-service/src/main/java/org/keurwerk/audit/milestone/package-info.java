/** What the documents say when the process publishes a milestone. */
@NullMarked
package org.keurwerk.audit.milestone;

import org.jspecify.annotations.NullMarked;
