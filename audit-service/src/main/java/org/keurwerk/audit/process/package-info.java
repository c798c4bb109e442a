/**
 * Everything that knows the process engine: the adapters behind the ports of {@code task} and {@code trajectory}, and the beans that the models
 * call. No type of the engine appears outside this package and those below it, so that the engine can be exchanged.
 */
@NullMarked
package org.keurwerk.audit.process;

import org.jspecify.annotations.NullMarked;
