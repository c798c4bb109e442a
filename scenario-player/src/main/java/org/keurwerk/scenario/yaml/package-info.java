/** Strict reading of YAML written by people: every refusal names file, line and field. Knows nothing of scenarios. */
@NullMarked
package org.keurwerk.scenario.yaml;

import org.jspecify.annotations.NullMarked;
