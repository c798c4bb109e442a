/** The public answer about one number, in one word first. */
@NullMarked
package org.keurwerk.certificate.verification;

import org.jspecify.annotations.NullMarked;
