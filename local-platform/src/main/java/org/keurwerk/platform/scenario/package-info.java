/** Playing a scenario file against the platform that runs here, with its progress for the terminal and the status page. */
@NullMarked
package org.keurwerk.platform.scenario;

import org.jspecify.annotations.NullMarked;
