/**
 * Re-audits (heraudits): what follows a decision that was conditional or negative. A re-audit is a trajectory of its own, about the norms that were
 * insufficient, under the same version of the framework (ADR 0035).
 */
@NullMarked
package org.keurwerk.audit.reaudit;

import org.jspecify.annotations.NullMarked;
