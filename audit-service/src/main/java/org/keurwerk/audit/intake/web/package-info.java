/** The rounds of an intake on a page and in the API. */
@NullMarked
package org.keurwerk.audit.intake.web;

import org.jspecify.annotations.NullMarked;
