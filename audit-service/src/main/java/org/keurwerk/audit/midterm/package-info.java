/**
 * The midterm self-evaluation (tussentijdse zelfevaluatie): halfway through the life of a certificate the organisation compares itself with the last audit and says what became of
 * each development point. It has no effect on validity (domain.md, "The trajectory").
 */
@NullMarked
package org.keurwerk.audit.midterm;

import org.jspecify.annotations.NullMarked;
