/** The pages and the API of evidence. */
@NullMarked
package org.keurwerk.audit.evidence.web;

import org.jspecify.annotations.NullMarked;
