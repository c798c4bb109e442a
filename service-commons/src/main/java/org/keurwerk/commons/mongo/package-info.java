/** How values are kept in documents. */
@NullMarked
package org.keurwerk.commons.mongo;

import org.jspecify.annotations.NullMarked;
