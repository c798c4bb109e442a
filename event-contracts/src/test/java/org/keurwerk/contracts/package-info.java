/** The contract's own tests: golden files, names on the wire, the generated AsyncAPI document and the pages that explain it. */
@NullMarked
package org.keurwerk.contracts;

import org.jspecify.annotations.NullMarked;
