/**
 * Deadlines (termijnen) as events: what is set, met, cancelled or missed is written as a job in the transaction that makes it so, and published
 * from there. The same table, the same retries and the same incidents as for milestones.
 */
@NullMarked
package org.keurwerk.audit.process.deadline;

import org.jspecify.annotations.NullMarked;
