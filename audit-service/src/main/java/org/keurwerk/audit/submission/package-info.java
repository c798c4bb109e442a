/** What was said in a trajectory: drafts, frozen submissions (ingediende stukken) and how a frozen one ends its task. */
@NullMarked
package org.keurwerk.audit.submission;

import org.jspecify.annotations.NullMarked;
