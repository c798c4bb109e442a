/** The page and the API for applying. */
@NullMarked
package org.keurwerk.audit.application.web;

import org.jspecify.annotations.NullMarked;
