/** A dossier as a whole: who may read its trail, who looked into it, whether it is what it was, and all of it in one file (dossier). */
@NullMarked
package org.keurwerk.audit.dossier;

import org.jspecify.annotations.NullMarked;
