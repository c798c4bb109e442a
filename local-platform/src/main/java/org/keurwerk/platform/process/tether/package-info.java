/**
 * The one class that runs inside every child process, packed into a jar of its own, so that a service's class path holds
 * nothing else of this module.
 */
@NullMarked
package org.keurwerk.platform.process.tether;

import org.jspecify.annotations.NullMarked;
