/** Assessment (beoordeling): scores per auditor and sub-norm, consolidated, and what they come to per norm. */
@NullMarked
package org.keurwerk.audit.assessment;

import org.jspecify.annotations.NullMarked;
