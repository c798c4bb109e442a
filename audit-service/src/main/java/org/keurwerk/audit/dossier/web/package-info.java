/** The trail of a dossier and the dossier in one file, on pages and in the API. */
@NullMarked
package org.keurwerk.audit.dossier.web;

import org.jspecify.annotations.NullMarked;
