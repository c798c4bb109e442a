/** Measures Keurwerk beside its bare parts. Nothing here runs in a build; {@code benchmarks/run} does. */
@NullMarked
package org.keurwerk.benchmarks;

import org.jspecify.annotations.NullMarked;
