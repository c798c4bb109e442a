/** Failures as RFC 9457 problems for programs and as pages for people. */
@NullMarked
package org.keurwerk.commons.problem;

import org.jspecify.annotations.NullMarked;
