/** The interview programme of a visit (interviewprogramma): who speaks with whom, when and where, drawn up by both sides on one page. */
@NullMarked
package org.keurwerk.audit.programme;

import org.jspecify.annotations.NullMarked;
