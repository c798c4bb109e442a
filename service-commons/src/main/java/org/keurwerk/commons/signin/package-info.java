/** Signing in with a name and a password, and what slows down who guesses one. For services that have accounts; needs Spring Security. */
@NullMarked
package org.keurwerk.commons.signin;

import org.jspecify.annotations.NullMarked;
