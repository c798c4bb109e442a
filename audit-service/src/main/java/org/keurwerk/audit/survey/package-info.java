/** The survey (evaluatie) at the end of a trajectory. */
@NullMarked
package org.keurwerk.audit.survey;

import org.jspecify.annotations.NullMarked;
