/** Interventions: what the office does about a running trajectory beside its own tasks, each with a reason and all kept. */
@NullMarked
package org.keurwerk.audit.intervention;

import org.jspecify.annotations.NullMarked;
