/** Applying (aanvragen): how a first trajectory begins. */
@NullMarked
package org.keurwerk.audit.application;

import org.jspecify.annotations.NullMarked;
