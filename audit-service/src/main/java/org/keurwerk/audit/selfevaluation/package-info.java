/** Self-evaluation (zelfevaluatie): ambitions, bottlenecks and the organisation's own judgement per sub-norm. */
@NullMarked
package org.keurwerk.audit.selfevaluation;

import org.jspecify.annotations.NullMarked;
