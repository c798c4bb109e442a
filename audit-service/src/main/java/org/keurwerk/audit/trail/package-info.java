/** What happened to a trajectory, entry by entry in a chain that nobody can change unnoticed (spoor). */
@NullMarked
package org.keurwerk.audit.trail;

import org.jspecify.annotations.NullMarked;
