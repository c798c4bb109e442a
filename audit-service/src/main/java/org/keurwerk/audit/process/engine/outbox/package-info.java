/**
 * The outbox of audit-service: what a transaction of the engine has to tell (milestones and deadlines) is written into the engine's job table in
 * that transaction, as one job with its facts in order, and published from there.
 */
@NullMarked
package org.keurwerk.audit.process.engine.outbox;

import org.jspecify.annotations.NullMarked;
