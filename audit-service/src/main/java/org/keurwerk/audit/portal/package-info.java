/** The shell of the portal: layout, signing in, languages, what pages say in the reader's words. */
@NullMarked
package org.keurwerk.audit.portal;

import org.jspecify.annotations.NullMarked;
