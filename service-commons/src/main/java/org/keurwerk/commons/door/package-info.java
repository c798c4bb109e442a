/** The door of every service: how much is taken, from where, in which characters, and what is answered when it is not. */
@NullMarked
package org.keurwerk.commons.door;

import org.jspecify.annotations.NullMarked;
