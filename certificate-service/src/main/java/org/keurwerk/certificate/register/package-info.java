/** The public register: what was decided for whom, whichever the outcome, for anyone to search. Scores never come here. */
@NullMarked
package org.keurwerk.certificate.register;

import org.jspecify.annotations.NullMarked;
