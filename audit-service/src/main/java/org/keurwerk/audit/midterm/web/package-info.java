/** Page and API of the midterm self-evaluation. */
@NullMarked
package org.keurwerk.audit.midterm.web;

import org.jspecify.annotations.NullMarked;
