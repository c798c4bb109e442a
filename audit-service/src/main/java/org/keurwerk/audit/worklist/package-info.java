/** What is asked of whom: forms by kind of task, drafts, submissions (ingediende stukken) and how a submission ends its task. */
@NullMarked
package org.keurwerk.audit.worklist;

import org.jspecify.annotations.NullMarked;
