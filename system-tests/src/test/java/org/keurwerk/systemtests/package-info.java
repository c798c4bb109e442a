/** The whole stack from outside: the built jars, started as a person starts them, through the browser and through the API. */
@NullMarked
package org.keurwerk.systemtests;

import org.jspecify.annotations.NullMarked;
